package org.sealpost.rule;

/** The name of a header field (RFC 5322, section 3.6.8). */
final class HeaderName {
  private static final int LONGEST = 100;

  private HeaderName() {}

  static boolean isOne(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && name.chars().allMatch(c -> c > ' ' && c < 127 && c != ':');
  }
}
