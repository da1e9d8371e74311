package org.sealpost.rule;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Set;

/**
 * What stands between the tags of HTML, in constant memory. A tag that begins a new line or cell
 * gives a line end, one within a word gives nothing; comments, scripts and styles are left out.
 * Good enough to search in; it cleans nothing that is to be shown.
 */
final class HtmlText extends Reader {
  private static final int LONGEST_NAME = 16;
  private static final Set<String> WITHIN_WORDS =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "code", "del", "em", "font", "i", "ins", "mark",
          "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "wbr");
  private static final Set<String> HIDDEN = Set.of("script", "style", "title");

  private final Reader html;
  private int pushedBack = -1;
  private String hidden = "";

  HtmlText(Reader html) {
    this.html = html;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int c = shown();
      if (c < 0) {
        return count == 0 ? -1 : count;
      }
      into[offset + count++] = (char) c;
    }
    return count;
  }

  private int shown() throws IOException {
    int c = next();
    while (c >= 0) {
      boolean visible = c != '<';
      int given = visible ? c : tag();
      if (given > 0 && hidden.isEmpty()) {
        return given;
      }
      c = next();
    }
    return c;
  }

  /** Reads a tag; answers the character it stands for, 0 for none. */
  private int tag() throws IOException {
    int c = next();
    if (!hidden.isEmpty() && c != '/') {
      pushedBack = c;
      return 0;
    }
    if (c == '!') {
      skipDeclaration();
      return 0;
    }
    boolean end = c == '/';
    if (!end && !Character.isLetter(c)) {
      pushedBack = c;
      return '<';
    }
    String name = name(end ? next() : c);
    skipTag();
    return meaning(name, end);
  }

  private int meaning(String name, boolean end) {
    if (!hidden.isEmpty()) {
      hidden = end && name.equals(hidden) ? "" : hidden;
      return 0;
    }
    if (!end && HIDDEN.contains(name)) {
      hidden = name;
    }
    return WITHIN_WORDS.contains(name) ? 0 : '\n';
  }

  private String name(int first) throws IOException {
    StringBuilder name = new StringBuilder();
    int c = first;
    while (c > ' ' && c != '>' && c != '/' && name.length() < LONGEST_NAME) {
      name.append((char) c);
      c = next();
    }
    pushedBack = c;
    return name.toString().toLowerCase(Locale.ROOT);
  }

  private void skipTag() throws IOException {
    int quote = 0;
    int c = next();
    while (c >= 0 && (c != '>' || quote != 0)) {
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      c = next();
    }
  }

  /** A comment up to its end, any other declaration up to the next bracket. */
  private void skipDeclaration() throws IOException {
    int c = next();
    int dashes = c == '-' ? 1 : 0;
    boolean comment = dashes == 1 && (c = next()) == '-';
    dashes = 0;
    while (c >= 0 && !(c == '>' && (!comment || dashes >= 2))) {
      c = next();
      dashes = c == '-' ? dashes + 1 : c == '>' ? dashes : 0;
    }
  }

  private int next() throws IOException {
    int c = pushedBack >= 0 ? pushedBack : html.read();
    pushedBack = -1;
    return c;
  }

  @Override
  public void close() throws IOException {
    html.close();
  }
}
