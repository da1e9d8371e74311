package org.sealpost.web.console.messages;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.access.Readers;
import org.sealpost.audit.TrailEntry;
import org.sealpost.web.language.Texts;

/** Names of those whom the audit knows by kind and id. */
@RequestScoped
class Actors {
  private static final String USER = "user:";
  private static final String GATEWAY = "gateway:";

  @EJB private Readers readers;
  @Inject private SearchForm gateways;
  @Inject private Texts texts;

  private Map<UUID, String> addresses;

  /**
   * @param actor as the audit writes it
   * @param all the entries whose actors are asked for together
   */
  String name(String actor, List<TrailEntry> all) {
    if (actor.startsWith(GATEWAY)) {
      return gateway(actor);
    }
    if (actor.startsWith(USER)) {
      return id(actor).map(id -> addresses(all).get(id)).orElse(actor);
    }
    return texts.of(
        actor.equals("service") ? "admin.message.actor.service" : "admin.message.actor.reader");
  }

  /** Likewise for one alone, a person or a gateway. */
  String name(String actor) {
    return actor.startsWith(GATEWAY)
        ? gateway(actor)
        : id(actor).map(id -> readers.names(List.of(id)).get(id)).orElse("");
  }

  private String gateway(String actor) {
    String name = gateways.nameOf(id(actor));
    return name.isEmpty() ? texts.of("admin.message.actor.gateway") : name;
  }

  private Map<UUID, String> addresses(List<TrailEntry> all) {
    if (addresses == null) {
      addresses =
          readers.names(
              all.stream()
                  .map(TrailEntry::actor)
                  .filter(actor -> actor.startsWith(USER))
                  .flatMap(actor -> id(actor).stream())
                  .distinct()
                  .toList());
    }
    return addresses;
  }

  private static Optional<UUID> id(String actor) {
    String id = actor.substring(actor.indexOf(':') + 1);
    return id.matches("[0-9a-f-]{36}") ? Optional.of(UUID.fromString(id)) : Optional.empty();
  }
}
