package org.sealpost.access;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Lets few threads hash at a time and few wait for it, so that passwords cannot eat the memory. */
final class HashingQueue {
  private final Semaphore running;
  private final Semaphore admitted;
  private final LongAdder refused = new LongAdder();
  private final int atATime;
  private final int places;
  private final long patienceMillis;

  HashingQueue(int atATime, int waiting, long patienceMillis) {
    running = new Semaphore(atATime, true);
    admitted = new Semaphore(atATime + waiting);
    this.atATime = atATime;
    this.places = atATime + waiting;
    this.patienceMillis = patienceMillis;
  }

  int running() {
    return atATime - running.availablePermits();
  }

  int waiting() {
    return Math.max(0, places - admitted.availablePermits() - running());
  }

  /** Since the start: full, or the turn did not come. */
  long refused() {
    return refused.sum();
  }

  /** Whether who comes now is turned away, which counts as a refusal. */
  boolean turnAway() {
    boolean full = admitted.availablePermits() == 0;
    if (full) {
      refused.increment();
    }
    return full;
  }

  /** The result, or nothing if the queue is full or the turn did not come in time. */
  <T> Optional<T> run(Supplier<T> hashing) {
    if (!admitted.tryAcquire()) {
      refused.increment();
      return Optional.empty();
    }
    try {
      return inTurn(hashing);
    } finally {
      admitted.release();
    }
  }

  private <T> Optional<T> inTurn(Supplier<T> hashing) {
    if (!turnCame()) {
      refused.increment();
      return Optional.empty();
    }
    try {
      return Optional.of(hashing.get());
    } finally {
      running.release();
    }
  }

  private boolean turnCame() {
    try {
      return running.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
