package org.sealpost.crash;

/** How long a test goes on: short by default, long with {@code -Dsealpost.long=true}. */
final class Length {
  private Length() {}

  /** {@code -Dsealpost.NAME=…} chooses another number. */
  static int of(String name, int shortForm, int longForm) {
    return Integer.getInteger(
        "sealpost." + name, Boolean.getBoolean("sealpost.long") ? longForm : shortForm);
  }
}
