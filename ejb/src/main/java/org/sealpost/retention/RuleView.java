package org.sealpost.retention;

import java.util.Optional;

/**
 * One rule as its administrators see it.
 *
 * @param version to be given with a change of it
 * @param preview what the next purge takes
 */
public record RuleView(
    RecordKind kind,
    Period period,
    Optional<PendingPeriod> pending,
    int version,
    Preview preview) {}
