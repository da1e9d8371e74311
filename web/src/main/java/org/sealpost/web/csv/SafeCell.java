package org.sealpost.web.csv;

/** A cell as a spreadsheet shows it: text that it would take for a formula gets an apostrophe. */
final class SafeCell {
  private static final String FORMULAS = "=+-@\t\r";

  private SafeCell() {}

  static String of(String text) {
    return text.isEmpty() || FORMULAS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
