package org.sealpost.envelope.mime;

import java.io.IOException;
import java.io.InputStream;

/** The next few lines of a stream. A line ends with LF; a very long one comes in pieces. */
final class LineWindow {

  /** At least so many bytes are in the window, unless the stream ends before. */
  static final int AHEAD = 8 * 1024;

  private final InputStream in;
  private final byte[] bytes = new byte[8 * AHEAD];
  private int start;
  private int end;
  private boolean ended;
  private boolean atLineStart = true;
  private long consumed;

  LineWindow(InputStream in) {
    this.in = in;
  }

  /** Reads on where less than {@link #AHEAD} is left. */
  void fill() throws IOException {
    if (end - start >= AHEAD || ended) {
      return;
    }
    System.arraycopy(bytes, start, bytes, 0, end - start);
    end -= start;
    start = 0;
    while (end < AHEAD && !ended) {
      int count = in.read(bytes, end, bytes.length - end);
      ended = count < 0;
      end += Math.max(count, 0);
    }
  }

  boolean isEmpty() {
    return start == end;
  }

  boolean atLineStart() {
    return atLineStart;
  }

  long consumed() {
    return consumed;
  }

  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  byte at(int offset) {
    return start + offset < end ? bytes[start + offset] : 0;
  }

  /** Length of the line that begins at the offset, with its end; of a piece where it is long. */
  int lineLength(int offset) {
    for (int i = start + offset; i < end; i++) {
      if (bytes[i] == '\n') {
        return i + 1 - start - offset;
      }
    }
    return ended ? end - start - offset : wholeCharacters(offset);
  }

  private int wholeCharacters(int offset) {
    int cut = end - 1;
    while (cut > end - 4 && (bytes[cut] & 0xC0) == 0x80) {
      cut--;
    }
    return cut - start - offset;
  }

  /** Length of a line's end: 2 for CR LF, 1 for LF, 0 where the line has none. */
  int lineEndLength(int offset, int lineLength) {
    if (lineLength == 0 || bytes[start + offset + lineLength - 1] != '\n') {
      return 0;
    }
    return lineLength > 1 && bytes[start + offset + lineLength - 2] == '\r' ? 2 : 1;
  }

  void consume(int length) {
    start += length;
    consumed += length;
    atLineStart = bytes[start - 1] == '\n';
  }
}
