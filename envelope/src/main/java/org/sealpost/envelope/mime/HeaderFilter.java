package org.sealpost.envelope.mime;

/** Tells which lines of the message's own header are left out. */
final class HeaderFilter {

  private boolean dropping;
  private boolean first = true;

  /** Whether this line, or piece of a line, belongs to a Bcc or Resent-Bcc field. */
  boolean drops(LineWindow window) {
    if (window.atLineStart()) {
      boolean folded = window.at(0) == ' ' || window.at(0) == '\t';
      dropping = folded ? dropping : names(window, "bcc") || names(window, "resent-bcc");
    }
    return dropping;
  }

  /** Whether this is the line that mailbox files put before a message, which no parser wants. */
  boolean hides(LineWindow window) {
    boolean separator = first && (starts(window, "From ") || starts(window, ">From "));
    first = false;
    return separator;
  }

  private static boolean starts(LineWindow window, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (window.at(i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean names(LineWindow window, String name) {
    for (int i = 0; i < name.length(); i++) {
      if ((window.at(i) | (name.charAt(i) == '-' ? 0 : 0x20)) != name.charAt(i)) {
        return false;
      }
    }
    int at = name.length();
    while (window.at(at) == ' ' || window.at(at) == '\t') {
      at++;
    }
    return window.at(at) == ':';
  }
}
