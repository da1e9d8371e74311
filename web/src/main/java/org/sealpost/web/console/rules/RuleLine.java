package org.sealpost.web.console.rules;

import org.sealpost.rule.ConditionLine;

/**
 * A condition as the form shows it. A header's name stands before its pattern, behind a colon.
 *
 * @param index from 0; ends the names of the fields
 * @param group 0 for none
 */
public record RuleLine(int index, int group, boolean negated, String kind, String value) {
  private static final String HEADER = "header";

  static RuleLine of(int index, ConditionLine line) {
    String value = line.kind().equals(HEADER) ? line.header() + ": " + line.value() : line.value();
    return new RuleLine(index, line.group(), line.negated(), line.kind(), value);
  }

  static RuleLine empty(int index) {
    return new RuleLine(index, 0, false, "", "");
  }

  RuleLine at(int other) {
    return new RuleLine(other, group, negated, kind, value);
  }

  /** Whether nothing has been chosen or typed. */
  boolean isEmpty() {
    return kind.isEmpty() && value.isBlank();
  }

  ConditionLine condition() {
    if (!kind.equals(HEADER)) {
      return new ConditionLine(group, negated, kind, "", value);
    }
    int colon = value.indexOf(':');
    String name = colon < 0 ? value : value.substring(0, colon);
    String pattern = colon < 0 ? "" : value.substring(colon + 1);
    return new ConditionLine(group, negated, kind, name, pattern);
  }
}
