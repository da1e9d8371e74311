package org.sealpost.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An account as the operator sees it.
 *
 * @param keysEnd of a closed account: until when it can be opened again
 * @param technicalContact his address
 */
public record AccountLine(
    UUID id,
    int number,
    String name,
    AccountState state,
    Optional<Instant> keysEnd,
    String technicalContact,
    int domains) {}
