package org.sealpost.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A user as administrators see one.
 *
 * @param passwordDue whether another password must be chosen at the next sign-in
 * @param lastSignIn nothing if that was before it was written down, or never
 */
public record UserFacts(
    UUID id,
    String name,
    boolean locked,
    boolean passwordDue,
    Instant createdAt,
    Optional<Instant> lastSignIn) {}
