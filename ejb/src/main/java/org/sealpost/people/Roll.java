package org.sealpost.people;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sealpost.access.Restraints;
import org.sealpost.access.UserFacts;
import org.sealpost.account.OwnedDomains;
import org.sealpost.address.EmailAddress;
import org.sealpost.enrollment.Assistance;
import org.sealpost.message.Correspondents;

/**
 * Decides who belongs to an account: by an address of one of its domains, or else as a recipient of
 * one of its messages.
 */
@ApplicationScoped
class Roll {
  @Inject private InvitedPeople invited;
  @EJB private Restraints restraints;
  @EJB private Assistance assistance;
  @EJB private OwnedDomains domains;
  @EJB private Correspondents correspondents;

  /** Whoever has this id and belongs to the account. */
  Optional<Person> find(UUID account, UUID id) {
    return user(account, id)
        .or(
            () ->
                invited.byId(account, List.of(id)).stream()
                    .findFirst()
                    .flatMap(one -> invited(account, one)))
        .or(() -> pending(account, id));
  }

  private Optional<Person> user(UUID account, UUID id) {
    List<UserFacts> facts = restraints.facts(List.of(id));
    return facts.isEmpty()
        ? Optional.empty()
        : addresses(account, restraints.addressesOf(id))
            .map(
                found ->
                    new Person(
                        id,
                        found.kind(),
                        facts.get(0).name(),
                        facts.get(0).createdAt(),
                        found.addresses(),
                        Optional.of(facts.get(0)),
                        Optional.empty(),
                        false));
  }

  /** Nobody any more, once the domain has moved or the person has enrolled. */
  private Optional<Person> invited(UUID account, InvitedPerson person) {
    EmailAddress address = person.address();
    return restraints.userOf(address).isPresent() || !domains.isOf(account, address.domain())
        ? Optional.empty()
        : Optional.of(Person.of(person, assistance.isPending(address)));
  }

  private Optional<Person> pending(UUID account, UUID id) {
    return assistance.pending(List.of(id)).stream()
        .filter(one -> restraints.userOf(one.address()).isEmpty())
        .flatMap(
            one ->
                addresses(account, List.of(one.address()))
                    .map(found -> Person.of(one, found.kind()))
                    .stream())
        .findFirst();
  }

  /** Which addresses count, and as what. */
  private record Belonging(PersonKind kind, List<EmailAddress> addresses) {}

  private Optional<Belonging> addresses(UUID account, List<EmailAddress> all) {
    List<EmailAddress> own =
        all.stream().filter(address -> domains.isOf(account, address.domain())).toList();
    List<EmailAddress> written =
        all.stream()
            .filter(address -> !own.contains(address))
            .filter(address -> correspondents.isRecipientOf(account, address))
            .toList();
    List<EmailAddress> both = Stream.concat(own.stream(), written.stream()).toList();
    return both.isEmpty()
        ? Optional.empty()
        : Optional.of(new Belonging(own.isEmpty() ? PersonKind.OUTSIDE : PersonKind.OURS, both));
  }
}
