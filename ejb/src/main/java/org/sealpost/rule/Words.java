package org.sealpost.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whole words and phrases, in any case, with any white space between the words of a phrase. */
record Words(List<String> words) {
  /** The words between commas; nothing if there is none. */
  static Optional<Words> parse(String list) {
    List<String> words =
        Arrays.stream(list.split(","))
            .map(Words::normal)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(new Words(words));
  }

  /** Lower case, with one space for all white space in a row. */
  static String normal(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0') {
        space = true;
      } else {
        if (space && !normal.isEmpty()) {
          normal.append(' ');
        }
        space = false;
        normal.append(c);
      }
    }
    return normal.toString().toLowerCase(Locale.ROOT);
  }

  boolean areIn(ReadMail mail) {
    return areIn(normal(mail.subject())) || areIn(mail.normalText());
  }

  private boolean areIn(String text) {
    return words.stream().anyMatch(word -> isIn(text, word));
  }

  private static boolean isIn(String text, String word) {
    int at = text.indexOf(word);
    while (at >= 0 && !(isEdge(text, at) && isEdge(text, at + word.length()))) {
      at = text.indexOf(word, at + 1);
    }
    return at >= 0;
  }

  /** Whether no word goes on from the character before to the one at this place. */
  private static boolean isEdge(String text, int at) {
    return at == 0
        || at == text.length()
        || !(Character.isLetterOrDigit(text.codePointBefore(at))
            && Character.isLetterOrDigit(text.codePointAt(at)));
  }
}
