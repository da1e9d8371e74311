package org.sealpost.envelope.file;

/** Text as HTML in ASCII. */
final class Html {

  private Html() {}

  /** Writes everything but plain ASCII letters, digits and harmless signs as numeric entities. */
  static String escaped(String text) {
    StringBuilder html = new StringBuilder();
    text.codePoints().forEach(character -> append(html, character));
    return html.toString();
  }

  private static void append(StringBuilder html, int character) {
    boolean plain = character >= ' ' && character < 127 && "&<>\"'`=".indexOf(character) < 0;
    if (plain) {
      html.append((char) character);
    } else {
      html.append("&#").append(character).append(';');
    }
  }
}
