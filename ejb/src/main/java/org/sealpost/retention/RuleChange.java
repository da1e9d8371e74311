package org.sealpost.retention;

/**
 * A wish for another period.
 *
 * @param version of the rule that it was seen in
 * @param confirmed whether it was shown what a shorter period takes
 */
public record RuleChange(RecordKind kind, Period period, int version, boolean confirmed) {}
