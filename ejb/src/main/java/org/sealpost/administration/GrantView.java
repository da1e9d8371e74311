package org.sealpost.administration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A role and whose it is or shall be.
 *
 * @param account nothing for a role of the whole service
 * @param since when it was accepted, or offered for the last time
 */
public record GrantView(
    UUID id,
    Optional<UUID> account,
    Role role,
    boolean technicalContact,
    String address,
    GrantState state,
    Instant since) {}
