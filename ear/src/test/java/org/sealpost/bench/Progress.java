package org.sealpost.bench;

import java.time.Duration;

/** Tells on the console what the benchmark is doing. */
final class Progress {
  private static final long BEGAN = System.nanoTime();

  private Progress() {}

  static void say(String what) {
    var seconds = Duration.ofNanos(System.nanoTime() - BEGAN).toSeconds();
    System.out.printf("[%4d s] %s%n", seconds, what);
  }
}
