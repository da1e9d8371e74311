package org.sealpost.rule;

/**
 * One line of a rule's form.
 *
 * @param group 0 for a test that stands by itself; lines of the same number from 1 count together
 * @param negated whether it holds where the test does not
 * @param kind the key of a {@link ConditionKind}, as it came
 * @param header the name of a header field, where the kind asks for one
 */
public record ConditionLine(int group, boolean negated, String kind, String header, String value) {
  /** The groups a form offers. */
  public static final int GROUPS = 4;
}
