package org.sealpost.rule;

import org.sealpost.settings.Limits;

/** What the rules of one account may cost. */
final class RuleLimits {
  /** Rules of one account. */
  static final int RULES = 100;

  /** Tests in one rule. */
  static final int TESTS = 30;

  /** Groups within each other: the rule's own, and one within. */
  static final int DEPTH = 2;

  /** Characters of a test's value. */
  static final int VALUE_CHARACTERS = 500;

  /** Instructions of one compiled pattern; each is tried at most once at each character. */
  static final int PATTERN_SIZE = 500;

  /** Instructions of all patterns of an account together. */
  static final int PATTERNS_SIZE = 2_000;

  /** Characters of text that are searched, of all text parts of a mail together. */
  static final int TEXT_CHARACTERS = Limits.SEARCHED_TEXT_CHARACTERS;

  private RuleLimits() {}
}
