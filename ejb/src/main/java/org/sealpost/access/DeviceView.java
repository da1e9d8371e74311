package org.sealpost.access;

import java.time.Instant;
import java.util.UUID;

/**
 * One of a user's own remembered devices, for the page that lists them.
 *
 * @param network where it was last used: an IPv4 address or an IPv6 /64
 * @param current whether the session that asks was begun on it
 */
public record DeviceView(
    UUID id,
    Instant rememberedAt,
    Instant lastUsedAt,
    Instant expiresAt,
    String network,
    boolean current) {}
