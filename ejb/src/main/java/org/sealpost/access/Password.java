package org.sealpost.access;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * A password as somebody typed it, in Unicode NFKC (NIST SP 800-63B section 5.1.1.2). A secret: it
 * prints redacted.
 */
public final class Password {

  /** Longest password that is looked at, in code points. */
  public static final int MAX_CODE_POINTS = 256;

  private final String value;

  private Password(String value) {
    this.value = value;
  }

  /** Takes any text; one that is too long is kept as it is and never matches. */
  public static Password of(String typed) {
    return new Password(
        typed.length() > 4 * MAX_CODE_POINTS
            ? typed
            : Normalizer.normalize(typed, Normalizer.Form.NFKC));
  }

  int codePoints() {
    return value.codePointCount(0, value.length());
  }

  boolean isTooLong() {
    return codePoints() > MAX_CODE_POINTS;
  }

  /** The secret itself, for hashing and for the rules only. */
  String exposeText() {
    return value;
  }

  byte[] exposeBytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Password[redacted]";
  }
}
