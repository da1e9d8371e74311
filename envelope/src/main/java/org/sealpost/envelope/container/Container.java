package org.sealpost.envelope.container;

import java.nio.charset.StandardCharsets;

/** The frame of a container and its bounds (format section 5). */
final class Container {

  static final byte[] HEAD = "SE1P".getBytes(StandardCharsets.US_ASCII);
  static final byte[] TAIL = "P1ES".getBytes(StandardCharsets.US_ASCII);
  static final int MAX_SEGMENTS = 10_000;
  static final int MAX_INDEX = 1024 * 1024;
  static final int MAX_LINE = 1000;

  private Container() {}
}
