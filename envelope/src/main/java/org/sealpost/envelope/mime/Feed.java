package org.sealpost.envelope.mime;

import java.util.Arrays;

/** Bytes that wait to be read. */
final class Feed {

  private byte[] bytes = new byte[1024];
  private int start;
  private int end;

  void add(byte[] more, int offset, int length) {
    if (end + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end + length));
    }
    System.arraycopy(more, offset, bytes, end, length);
    end += length;
  }

  boolean isEmpty() {
    return start == end;
  }

  void clear() {
    start = 0;
    end = 0;
  }

  int take(byte[] into, int offset, int length) {
    int count = Math.min(length, end - start);
    System.arraycopy(bytes, start, into, offset, count);
    start += count;
    return count;
  }
}
