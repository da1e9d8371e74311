package org.sealpost.mail;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what another program does. */
final class Waiting {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private Waiting() {}

  static void until(String what, BooleanSupplier happened) {
    until(what, PATIENCE, happened);
  }

  static void until(String what, Duration patience, BooleanSupplier happened) {
    var end = System.nanoTime() + patience.toNanos();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited in vain for " + what);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
