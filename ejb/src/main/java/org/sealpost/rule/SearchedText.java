package org.sealpost.rule;

import java.io.IOException;
import java.io.Reader;
import org.jsoup.parser.Parser;

/**
 * The text of a mail as rules search it: that of its text parts, up to a limit, with LF line ends.
 */
final class SearchedText {
  private final StringBuilder text = new StringBuilder();
  private final int limit;
  private String whole;
  private boolean full;

  SearchedText(int limit) {
    this.limit = limit;
  }

  /** Adds a part of plain text; what is too much is not read. */
  void addPlain(Reader part) throws IOException {
    append(part);
  }

  /** Adds a part of HTML, without its tags and with its character references resolved. */
  void addHtml(Reader part) throws IOException {
    int start = text.length();
    append(new HtmlText(part));
    String shown = Parser.unescapeEntities(text.substring(start), false);
    text.setLength(start);
    text.append(shown, 0, Math.min(shown.length(), limit - start));
  }

  private void append(Reader part) throws IOException {
    if (!text.isEmpty() && text.length() < limit) {
      text.append('\n');
    }
    char[] piece = new char[4096];
    int count = 0;
    while (text.length() < limit && (count = part.read(piece)) >= 0) {
      append(piece, count);
    }
    full = full || count >= 0;
  }

  private void append(char[] piece, int count) {
    for (int i = 0; i < count && text.length() < limit; i++) {
      if (piece[i] != '\r') {
        text.append(piece[i]);
      }
    }
  }

  /** Whether the limit was reached before the end. */
  boolean isFull() {
    return full;
  }

  @Override
  public String toString() {
    if (whole == null) {
      whole = text.toString();
      text.setLength(0);
      text.trimToSize();
    }
    return whole;
  }
}
