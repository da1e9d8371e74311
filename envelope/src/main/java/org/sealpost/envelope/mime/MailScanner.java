package org.sealpost.envelope.mime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sealpost.envelope.container.Step;

/**
 * The stream that the MIME parser reads. Header lines and lines that may be boundaries pass as they
 * are; everything else is stored in segments first and passes as markers. Where it is not clear
 * what a line is, it passes: then it may be stored twice, but is never misread.
 */
final class MailScanner extends InputStream {

  private static final byte[] NOTHING = {};
  private static final byte[] NO_LINE = {'\r', '\n'};
  private static final int WORTH_A_SEGMENT = 64;

  private final LineWindow window;
  private final Recipe recipe;
  private final Markers markers;
  private final HeaderFilter filter = new HeaderFilter();
  private final RunReader runs;
  private final byte[] block = new byte[Limits.SEGMENT];
  private int inBlock;
  private final Feed feed = new Feed();
  private byte[] lineEnd = NOTHING;
  private boolean inOwnHeader = true;
  private boolean inHeader = true;

  MailScanner(InputStream message, Recipe recipe, Markers markers) {
    this.window = new LineWindow(message);
    this.runs = new RunReader(window);
    this.recipe = recipe;
    this.markers = markers;
  }

  long bytesRead() {
    return window.consumed();
  }

  /** Reads the rest of the message, whatever the parser made of it. */
  List<Step> finish() throws IOException {
    do {
      feed.clear();
    } while (produce());
    return recipe.finish();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (feed.isEmpty()) {
      feed.clear();
      if (!produce()) {
        return -1;
      }
    }
    return feed.take(into, offset, length);
  }

  /** Works on the next piece of the message; false at its end. */
  private boolean produce() throws IOException {
    window.fill();
    if (window.isEmpty()) {
      passLineEnd();
      return !feed.isEmpty();
    }
    if (inHeader || atDashes()) {
      passLineEnd();
      runs.interrupt();
      headerLine();
    } else if (!run()) {
      block();
    }
    return true;
  }

  private boolean atDashes() {
    return window.atLineStart() && window.at(0) == '-' && window.at(1) == '-';
  }

  private void headerLine() throws IOException {
    int length = window.lineLength(0);
    boolean blank = window.atLineStart() && length == window.lineEndLength(0, length);
    if (inOwnHeader && window.consumed() + length > Limits.HEADER_BLOCK) {
      throw new LimitException("the header of the message is longer than 256 KiB");
    }
    if (inOwnHeader) {
      ownHeaderLine(length, blank);
    } else {
      pass(window.bytes(), window.start(), length, false);
    }
    window.consume(length);
    inHeader = !blank;
    inOwnHeader = inOwnHeader && !blank;
  }

  private void ownHeaderLine(int length, boolean blank) throws IOException {
    if (filter.drops(window)) {
      return;
    }
    HeaderFilter.Line line = blank ? HeaderFilter.Line.FIELD : filter.judge(window, length);
    if (line == HeaderFilter.Line.BODY) {
      feed.add(NO_LINE, 0, NO_LINE.length);
    }
    pass(window.bytes(), window.start(), length, line == HeaderFilter.Line.STRAY);
  }

  private void pass(byte[] bytes, int offset, int length, boolean hidden) throws IOException {
    recipe.plain(bytes, offset, length);
    if (!hidden) {
      feed.add(bytes, offset, length);
    }
  }

  private void passLineEnd() throws IOException {
    pass(lineEnd, 0, lineEnd.length, false);
    lineEnd = NOTHING;
  }

  private boolean run() throws IOException {
    int length = runs.read(block);
    if (length == 0) {
      return false;
    }
    if (lineEnd.length > 0) {
      mark(recipe.separator(new String(lineEnd, StandardCharsets.US_ASCII)));
    }
    mark(recipe.base64(block, length, runs.lineLength(), runs.lineEnd()));
    lineEnd = runs.lastLineEnd();
    return true;
  }

  private void block() throws IOException {
    inBlock = 0;
    take(lineEnd, 0, lineEnd.length);
    lineEnd = NOTHING;
    do {
      int length = window.lineLength(0);
      if (inBlock + length > block.length) {
        break;
      }
      take(window.bytes(), window.start(), length);
      runs.passed(length);
      window.consume(length);
      window.fill();
    } while (!window.isEmpty() && !atDashes() && !runs.begins());
    splitLineEnd();
    endBlock();
  }

  private void take(byte[] bytes, int offset, int length) {
    System.arraycopy(bytes, offset, block, inBlock, length);
    inBlock += length;
  }

  /** The line end before a boundary belongs to the boundary (RFC 2046 section 5.1.1). */
  private void splitLineEnd() {
    if (atDashes() && inBlock > 0 && block[inBlock - 1] == '\n') {
      boolean two = inBlock > 1 && block[inBlock - 2] == '\r';
      lineEnd = (two ? "\r\n" : "\n").getBytes(StandardCharsets.US_ASCII);
      inBlock -= lineEnd.length;
    }
  }

  private void endBlock() throws IOException {
    if (inBlock < WORTH_A_SEGMENT) {
      pass(block, 0, inBlock, false);
    } else {
      mark(recipe.block(block, inBlock));
    }
  }

  private void mark(Unit unit) {
    byte[] marker = markers.mark(unit);
    feed.add(marker, 0, marker.length);
  }
}
