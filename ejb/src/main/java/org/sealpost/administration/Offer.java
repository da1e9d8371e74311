package org.sealpost.administration;

import java.util.Optional;
import java.util.UUID;

/**
 * A role that waits to be accepted.
 *
 * @param account the account's name; nothing for the whole service
 */
public record Offer(UUID id, Role role, Optional<String> account) {}
