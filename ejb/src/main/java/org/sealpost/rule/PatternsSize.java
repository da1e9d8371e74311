package org.sealpost.rule;

/** The patterns of a condition, counted in instructions. */
final class PatternsSize {
  private PatternsSize() {}

  static int of(Condition condition) {
    return condition
        .tests()
        .filter(test -> test.kind().isPattern())
        .mapToInt(test -> SearchPattern.parse(test.value()).map(SearchPattern::size).orElse(0))
        .sum();
  }
}
