package org.sealpost.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sealpost.settings.ClientAddress;

/**
 * When tokens were last used, kept in memory and written once a minute: a request must not wait for
 * a row that all requests of its token share.
 */
@ApplicationScoped
class TokenUses {
  @Inject private TokenUseRows rows;

  private final Map<UUID, Use> latest = new ConcurrentHashMap<>();

  /** A use, and the network it came from. */
  record Use(Instant at, ClientAddress from) {}

  void note(UUID token, ClientAddress from) {
    latest.put(token, new Use(Instant.now(), from));
  }

  /** Writes what has come since the last time; what cannot be written comes with the next. */
  void flush() {
    latest.forEach(
        (token, use) -> {
          rows.write(token, use);
          latest.remove(token, use);
        });
  }
}
