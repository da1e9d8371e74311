package org.sealpost.web.multipart;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The rest of a refused body. Most clients see an answer only when they have sent all. */
public final class Leftover {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Leftover() {}

  /** Reads and forgets, to the end or for 10 seconds. */
  public static void discard(InputStream body) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    byte[] waste = new byte[64 * 1024];
    while (System.nanoTime() < end && body.read(waste) >= 0) {
      // Nobody wants it.
    }
  }
}
