package org.sealpost.nodes;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what is to come true by itself. */
final class Eventually {
  private Eventually() {}

  static void holds(String what, int seconds, BooleanSupplier condition) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Within " + seconds + " s it did not come true: " + what);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
