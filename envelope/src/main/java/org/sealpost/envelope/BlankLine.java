package org.sealpost.envelope;

/** Looks for the blank line that ends a header block; every byte is looked at once. */
final class BlankLine {
  private int scanned;
  private int lineStart;

  /**
   * Goes on where the last call ended.
   *
   * @param bytes what the last call had, and more behind it
   * @return where the blank line begins, or -1 if it has not come yet
   */
  int end(byte[] bytes, int length) {
    for (; scanned < length; scanned++) {
      if (bytes[scanned] == '\n') {
        boolean blank =
            scanned == lineStart || scanned == lineStart + 1 && bytes[lineStart] == '\r';
        if (blank) {
          return lineStart;
        }
        lineStart = scanned + 1;
      }
    }
    return -1;
  }
}
