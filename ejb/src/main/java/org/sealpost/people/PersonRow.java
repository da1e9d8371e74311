package org.sealpost.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealpost.administration.Role;

/**
 * A person in a list.
 *
 * @param id of the user, the invitation or the pending enrollment
 * @param roles those in this account
 * @param lastSignIn nothing of people outside
 */
public record PersonRow(
    UUID id,
    String address,
    String name,
    PersonKind kind,
    PersonState state,
    Set<Role> roles,
    Optional<Instant> lastSignIn) {}
