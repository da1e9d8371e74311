package org.sealpost.rule;

/**
 * Numbers of payment cards (ISO/IEC 7812-1): 13 to 19 digits that begin with 2 to 6 and whose last
 * is the checksum; in one piece, or in groups with one space, dot or hyphen between them.
 */
final class CardNumbers {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  private CardNumbers() {}

  static boolean anyIn(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (isDigit(text, at) && !isDigit(text, at - 1) && beginsAt(text, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number begins with this group of digits, and ends with it or a later one. */
  private static boolean beginsAt(String text, int from) {
    StringBuilder digits = new StringBuilder(LONGEST);
    int at = from;
    while (digits.length() <= LONGEST && isDigit(text, at)) {
      digits.append(text.charAt(at++));
      if (!isDigit(text, at)) {
        if (isCardNumber(digits)) {
          return true;
        }
        at += isSeparator(text, at) ? 1 : 0;
      }
    }
    return false;
  }

  private static boolean isCardNumber(CharSequence digits) {
    return digits.length() >= SHORTEST
        && digits.length() <= LONGEST
        && digits.charAt(0) >= '2'
        && digits.charAt(0) <= '6'
        && passesLuhn(digits);
  }

  /** The checksum of ISO/IEC 7812-1, annex B. */
  private static boolean passesLuhn(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : 2 * digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean isSeparator(String text, int at) {
    return at < text.length() && " \u00A0.-\u2010\u2011".indexOf(text.charAt(at)) >= 0;
  }
}
