package org.sealpost.envelope;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a reader proves who he is before the key of a message is released. */
public enum Level {
  /** One authentication opens one message once. */
  HIGH,
  /** A live session or a remembered device is enough. */
  MEDIUM,
  /** No sign-in, no enrollment. */
  LOW,
  /** A mailed one-time code, no enrollment. */
  CODE;

  /** The name in headers and in JSON: lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Level> ofWireName(String name) {
    return Arrays.stream(values()).filter(level -> level.wireName().equals(name)).findFirst();
  }
}
