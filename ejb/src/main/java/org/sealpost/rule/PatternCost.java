package org.sealpost.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * About how many instructions a pattern is compiled to, found without compiling it: counted
 * repetitions within each other multiply, and would use up the memory first.
 */
final class PatternCost {
  private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,4})(?:,(\\d{0,4}))?}");
  private static final long ENOUGH = 1L << 40;

  private final String pattern;
  private int at;

  private PatternCost(String pattern) {
    this.pattern = pattern;
  }

  /** Never too little; how much too much does not matter. */
  static long of(String pattern) {
    PatternCost cost = new PatternCost(pattern);
    long sum = 0;
    while (cost.at < pattern.length()) {
      sum += cost.sequence();
      cost.at++;
    }
    return sum;
  }

  /** What stands up to the end of the group that has just begun. */
  private long sequence() {
    long before = 0;
    long last = 0;
    while (at < pattern.length() && pattern.charAt(at) != ')') {
      int times = times();
      if (times > 0) {
        last = Math.min(last * times, ENOUGH);
      } else {
        before += last;
        last = atom();
      }
    }
    return before + last;
  }

  /** The number of a counted repetition, 0 if none stands here. */
  private int times() {
    Matcher count = COUNT.matcher(pattern).region(at, pattern.length());
    if (!count.lookingAt()) {
      return 0;
    }
    at = count.end();
    String most = count.group(2) == null || count.group(2).isEmpty() ? "1" : count.group(2);
    return Math.max(1, Math.max(Integer.parseInt(count.group(1)) + 1, Integer.parseInt(most)));
  }

  private long atom() {
    char c = pattern.charAt(at++);
    if (c == '(') {
      long inner = 2 + sequence();
      at++;
      return inner;
    }
    if (c == '[') {
      skipClass();
    }
    at += c == '\\' ? 1 : 0;
    return 1;
  }

  /** A bracket that comes first in a class is one of its characters. */
  private void skipClass() {
    at += at < pattern.length() && pattern.charAt(at) == '^' ? 1 : 0;
    at += at < pattern.length() && pattern.charAt(at) == ']' ? 1 : 0;
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      at += pattern.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }
}
