package org.sealpost.retention;

import java.time.Instant;
import java.util.Optional;

/**
 * A purge, as administrators see it.
 *
 * @param cutOff what was older went
 * @param removed how many records
 */
public record RunView(
    RecordKind kind,
    RunState state,
    Instant cutOff,
    int removed,
    Instant startedAt,
    Optional<Instant> endedAt) {}
