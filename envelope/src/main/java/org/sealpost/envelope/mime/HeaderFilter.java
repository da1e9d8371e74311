package org.sealpost.envelope.mime;

/** Judges the lines of the message's own header before a parser sees them. */
final class HeaderFilter {

  /** What a line is that is not left out. */
  enum Line {
    /** A field, a folded line, or a line behind the first of the body. */
    FIELD,
    /** No field, but the header goes on behind it: the parser need not see it. */
    STRAY,
    /** The first line of a body that no empty line parts from the header. */
    BODY
  }

  private boolean dropping;
  private boolean ended;
  private boolean stray;

  /** Whether this line, or piece of a line, belongs to a Bcc or Resent-Bcc field. */
  boolean drops(LineWindow window) {
    if (window.atLineStart()) {
      boolean folded = isFolded(window, 0);
      dropping = folded ? dropping : names(window, "bcc") || names(window, "resent-bcc");
    }
    return dropping;
  }

  /** Judges a line, or piece of a line, that is not dropped. */
  Line judge(LineWindow window, int length) {
    if (ended) {
      return Line.FIELD;
    }
    if (!window.atLineStart()) {
      return stray ? Line.STRAY : Line.FIELD;
    }
    boolean folded = isFolded(window, 0) && window.consumed() > 0;
    boolean field = folded ? !stray : isField(window, 0);
    stray = !field && (isField(window, length) || isFolded(window, length));
    ended = !field && !stray;
    return field ? Line.FIELD : ended ? Line.BODY : Line.STRAY;
  }

  private static boolean isFolded(LineWindow window, int offset) {
    return window.at(offset) == ' ' || window.at(offset) == '\t';
  }

  /** RFC 5322 section 3.6.8, and the obsolete space before the colon. */
  private static boolean isField(LineWindow window, int offset) {
    int at = offset;
    while (window.at(at) > ' ' && window.at(at) < 127 && window.at(at) != ':') {
      at++;
    }
    return at > offset && window.at(skipSpace(window, at)) == ':';
  }

  private static int skipSpace(LineWindow window, int offset) {
    int at = offset;
    while (isFolded(window, at)) {
      at++;
    }
    return at;
  }

  private static boolean names(LineWindow window, String name) {
    for (int i = 0; i < name.length(); i++) {
      if ((window.at(i) | (name.charAt(i) == '-' ? 0 : 0x20)) != name.charAt(i)) {
        return false;
      }
    }
    return window.at(skipSpace(window, name.length())) == ':';
  }
}
