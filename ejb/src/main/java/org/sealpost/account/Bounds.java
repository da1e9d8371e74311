package org.sealpost.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.sealpost.envelope.Level;

/**
 * What an account permits its messages at most, whatever profile, rule, header or a later act say.
 *
 * @param lowest the lowest level of a message: low, medium or high
 * @param longestExpiryDays days from issue after which no message opens, at most a hundred years; 0
 *     for no such end
 * @param replies whether readers may answer at all
 * @param forwards whether readers may forward at all
 * @param free what a rule or header may also loosen, within these bounds
 */
public record Bounds(
    Level lowest, int longestExpiryDays, boolean replies, boolean forwards, Set<Setting> free) {
  /** A hundred years. */
  public static final int MOST_DAYS = 36_525;

  public Bounds {
    if (longestExpiryDays < 0 || longestExpiryDays > MOST_DAYS || lowest == Level.CODE) {
      throw new IllegalArgumentException("no bounds");
    }
    free = Set.copyOf(free);
  }

  /** Those of an account that has set none. */
  public static Bounds from(Level lowest) {
    return new Bounds(lowest, 0, true, true, Set.of());
  }

  /** The same where level low needs a permission that is missing. */
  Bounds withoutLow() {
    return lowest == Level.LOW
        ? new Bounds(Level.MEDIUM, longestExpiryDays, replies, forwards, free)
        : this;
  }

  public boolean isFree(Setting setting) {
    return free.contains(setting);
  }

  /** The last moment a message issued then may expire at; empty where it need not expire. */
  public Optional<Instant> latestExpiry(Instant issuedAt) {
    return longestExpiryDays == 0
        ? Optional.empty()
        : Optional.of(issuedAt.plus(Duration.ofDays(longestExpiryDays)));
  }

  /** That expiry, or the last one the account permits a message issued then. */
  public Optional<Instant> within(Optional<Instant> expiry, Instant issuedAt) {
    Optional<Instant> latest = latestExpiry(issuedAt);
    return expiry.filter(at -> latest.filter(at::isAfter).isEmpty()).or(() -> latest);
  }
}
