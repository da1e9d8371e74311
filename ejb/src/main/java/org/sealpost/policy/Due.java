package org.sealpost.policy;

import java.time.Duration;
import java.time.Instant;

/** A moment, given as such or counted from the issue of a message. */
public sealed interface Due permits Due.At, Due.After {
  /** The moment itself. */
  record At(Instant moment) implements Due {
    @Override
    public Instant of(Instant issuedAt) {
      return moment;
    }
  }

  /** So long after the message was issued; positive, at most a hundred years. */
  record After(Duration time) implements Due {
    private static final Duration LONGEST = Duration.ofDays(36_525);

    public After {
      if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException("a time is positive, and at most a hundred years");
      }
    }

    @Override
    public Instant of(Instant issuedAt) {
      return issuedAt.plus(time);
    }
  }

  /** The moment for a message issued then. */
  Instant of(Instant issuedAt);

  static Due at(Instant moment) {
    return new At(moment);
  }

  static Due afterDays(int days) {
    return new After(Duration.ofDays(days));
  }
}
