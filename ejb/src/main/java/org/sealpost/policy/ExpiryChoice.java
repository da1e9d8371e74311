package org.sealpost.policy;

import java.time.Instant;
import java.util.Optional;

/** The expiry of one message: the earlier of the profile's and the request's. */
record ExpiryChoice(Optional<Instant> expiresAt, Optional<String> notice) {
  static ExpiryChoice of(Optional<Instant> profile, Optional<Instant> asked) {
    if (asked.isEmpty() || profile.isEmpty()) {
      return new ExpiryChoice(asked.or(() -> profile), Optional.empty());
    }
    return asked.get().isAfter(profile.get())
        ? new ExpiryChoice(profile, Optional.of("The profile's earlier expiry was used."))
        : new ExpiryChoice(asked, Optional.empty());
  }

  boolean passed(Instant now) {
    return expiresAt.filter(expiry -> !expiry.isAfter(now)).isPresent();
  }
}
