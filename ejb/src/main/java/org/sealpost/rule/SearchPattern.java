package org.sealpost.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * A regular expression in RE2's syntax, whose search takes time in proportion to the text, whatever
 * the expression. Case makes no difference unless the expression says {@code (?-i)}; {@code ^} and
 * {@code $} mean the beginning and the end of a line.
 */
record SearchPattern(Pattern pattern) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.MULTILINE;

  /** Nothing for what is no pattern, is too large, or is found in every text. */
  static Optional<SearchPattern> parse(String typed) {
    if (PatternCost.of(typed) > RuleLimits.PATTERN_SIZE) {
      return Optional.empty();
    }
    try {
      return Optional.of(new SearchPattern(Pattern.compile(typed, FLAGS)))
          .filter(one -> one.size() <= RuleLimits.PATTERN_SIZE && !one.isIn(""));
    } catch (PatternSyntaxException malformed) {
      return Optional.empty();
    }
  }

  boolean isIn(String text) {
    return pattern.matcher(text).find();
  }

  /** In instructions. */
  int size() {
    return pattern.programSize();
  }
}
