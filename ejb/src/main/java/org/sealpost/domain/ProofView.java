package org.sealpost.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A domain that waits to be proven.
 *
 * @param recordName where the record must stand
 * @param text what it must say
 * @param checkedAt when the service last looked, if it has
 * @param finding what it saw then
 */
public record ProofView(
    UUID id,
    String domain,
    String recordName,
    String text,
    Optional<Instant> checkedAt,
    Optional<Finding> finding) {}
