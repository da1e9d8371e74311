package org.sealpost.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long failures make the next sign-in wait: 30 s from the limit on, doubling to 15 min. */
final class Waits {
  static final int FAILURES_OF_COUNTER = 5;
  static final int FAILURES_OF_NETWORK = 20;
  private static final int DOUBLINGS = 10;

  /** Further failures make no wait longer. */
  static final int MOST_THAT_COUNT = FAILURES_OF_NETWORK + DOUBLINGS;

  static final Duration FIRST = Duration.ofSeconds(30);
  static final Duration LONGEST = Duration.ofMinutes(15);

  private Waits() {}

  /** Until when nobody may try, or nothing if that moment has passed. */
  static Optional<Instant> until(Failures failures, int limit, Instant now) {
    if (failures.count() < limit) {
      return Optional.empty();
    }
    Instant until = failures.last().plus(after(failures.count() - limit));
    return Optional.of(until).filter(now::isBefore);
  }

  private static Duration after(long doublings) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(doublings, DOUBLINGS));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }

  /**
   * Failures that count.
   *
   * @param last when the latest was, or the epoch if there is none
   */
  record Failures(long count, Instant last) {
    // Their moments, not count and max(): as an aggregate PostgreSQL's moment is no Instant.
    static Failures of(List<Instant> newestFirst) {
      return new Failures(
          newestFirst.size(), newestFirst.isEmpty() ? Instant.EPOCH : newestFirst.get(0));
    }
  }
}
