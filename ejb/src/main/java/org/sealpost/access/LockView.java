package org.sealpost.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A lock of a user.
 *
 * @param account whose it is; nothing for the operator's
 */
public record LockView(Optional<UUID> account, String reason, Instant since) {}
