package org.sealpost.envelope.mime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Finds and decodes runs of base64: lines of one length and one line end, of which only the last
 * may be shorter, that come back identical when they are encoded again.
 */
final class RunReader {

  private static final int FEWEST_LINES = 4;
  private static final int SHORTEST_LINE = 16;
  private static final int LONGEST_LINE = 1000;

  private final LineWindow window;
  private final byte[] scratch = new byte[LONGEST_LINE];
  private int left = Limits.SHORT_RUNS;
  private int misaligned;
  private int lineLength;
  private int lineEndLength;
  private int lastLineEndLength;
  private boolean goesOn;

  RunReader(LineWindow window) {
    this.window = window;
  }

  /** Whether a run begins at the window's first line. */
  boolean begins() {
    if (!window.atLineStart() || misaligned != 0 || left == 0) {
      return false;
    }
    int offset = 0;
    int length = window.lineLength(0);
    int endLength = window.lineEndLength(0, length);
    int characters = length - endLength;
    if (characters < SHORTEST_LINE || characters > LONGEST_LINE) {
      return false;
    }
    for (int line = 0; line < FEWEST_LINES; line++) {
      if (!isFullLine(offset, characters, endLength)) {
        return false;
      }
      offset += length;
    }
    lineLength = characters;
    lineEndLength = endLength;
    return true;
  }

  private boolean isFullLine(int offset, int characters, int endLength) {
    int length = window.lineLength(offset);
    return length == characters + endLength
        && endLength > 0
        && window.lineEndLength(offset, length) == endLength
        && Base64Lines.decode(window.bytes(), window.start() + offset, characters, scratch, 0)
            == characters / 4 * 3;
  }

  /**
   * Reads a run, or the next piece of one.
   *
   * @return the number of decoded bytes, 0 where there is none
   */
  int read(byte[] into) throws IOException {
    if (!goesOn && !begins()) {
      return 0;
    }
    goesOn = true;
    int decoded = 0;
    while (goesOn && decoded + LONGEST_LINE <= into.length) {
      decoded += readLine(into, decoded);
      window.fill();
    }
    left -= decoded > 0 && decoded < into.length / 2 ? 1 : 0;
    goesOn = goesOn && left > 0;
    return decoded;
  }

  private int readLine(byte[] into, int at) {
    int length = window.lineLength(0);
    int endLength = window.lineEndLength(0, length);
    int characters = length - endLength;
    int count =
        characters > lineLength
            ? -1
            : Base64Lines.decode(window.bytes(), window.start(), characters, into, at);
    if (count < 0) {
      goesOn = false;
      return 0;
    }
    window.consume(length);
    lastLineEndLength = endLength;
    goesOn = count == lineLength / 4 * 3 && endLength == lineEndLength;
    return count;
  }

  int lineLength() {
    return lineLength;
  }

  String lineEnd() {
    return text(lineEndLength);
  }

  byte[] lastLineEnd() {
    return text(lastLineEndLength).getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(int lineEndLength) {
    return "\r\n".substring(2 - lineEndLength);
  }

  /** Takes note that another part begins. */
  void interrupt() {
    goesOn = false;
    misaligned = 0;
  }

  /** Takes note of a line that was no run: base64 that it leaves unfinished hinders the next. */
  void passed(int length) {
    goesOn = false;
    int characters = length - window.lineEndLength(0, length);
    int from = window.start();
    if (characters == 0) {
      return;
    }
    boolean open =
        Base64Lines.only(window.bytes(), from, characters)
            && window.bytes()[from + characters - 1] != '=';
    misaligned = open ? (misaligned + characters) % 4 : 0;
  }
}
