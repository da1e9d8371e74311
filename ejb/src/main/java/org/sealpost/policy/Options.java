package org.sealpost.policy;

import java.time.Instant;
import java.util.Optional;
import org.sealpost.envelope.Level;

/**
 * What a request may ask for beside its people.
 *
 * @param profile a profile's name; empty means the account's default
 * @param level a level; counts only if it is stricter than the profile's
 * @param expiresAt an expiry; counts only if it is earlier than the profile's
 */
public record Options(
    Optional<String> profile, Optional<Level> level, Optional<Instant> expiresAt) {
  public static Options none() {
    return new Options(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same under another profile, if one is given. */
  public Options under(Optional<String> other) {
    return new Options(other.or(() -> profile), level, expiresAt);
  }

  public static Options profile(String name) {
    return new Options(Optional.of(name), Optional.empty(), Optional.empty());
  }
}
