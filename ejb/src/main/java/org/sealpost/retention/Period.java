package org.sealpost.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long something is kept.
 *
 * @param days 1 to 36,500; {@link #FOR_EVER} for ever
 */
public record Period(int days) {
  /** Days that never end. */
  public static final int FOR_EVER = 0;

  /** A hundred years. */
  public static final int MOST_DAYS = 36_500;

  public boolean isForEver() {
    return days == FOR_EVER;
  }

  boolean isShorterThan(Period other) {
    return !isForEver() && (other.isForEver() || days < other.days);
  }

  /** What is older is kept no longer; nothing if everything is kept. */
  Optional<Instant> cutOff(Instant now) {
    return isForEver() ? Optional.empty() : Optional.of(now.minus(Duration.ofDays(days)));
  }

  /** As the audit writes it. */
  @Override
  public String toString() {
    return isForEver() ? "for ever" : days + " days";
  }
}
