package org.sealpost.crash;

import java.util.concurrent.atomic.AtomicInteger;

/** What the clients of a test went through. */
final class Tally {
  final AtomicInteger acknowledged = new AtomicInteger();
  final AtomicInteger controls = new AtomicInteger();
  final AtomicInteger openings = new AtomicInteger();
  final AtomicInteger retries = new AtomicInteger();
  final AtomicInteger failed = new AtomicInteger();
  final AtomicInteger unavailable = new AtomicInteger();
  final AtomicInteger insufficient = new AtomicInteger();
  final AtomicInteger unreachable = new AtomicInteger();

  void refusal(int status) {
    switch (status) {
      case 0 -> unreachable.incrementAndGet();
      case 503 -> unavailable.incrementAndGet();
      case 507 -> insufficient.incrementAndGet();
      default -> failed.incrementAndGet();
    }
  }

  @Override
  public String toString() {
    return acknowledged
        + " keys acknowledged, "
        + controls
        + " locks and expiries, "
        + openings
        + " openings, "
        + retries
        + " retries ("
        + unreachable
        + " without an answer, 503: "
        + unavailable
        + ", 507: "
        + insufficient
        + ", others: "
        + failed
        + ")";
  }
}
