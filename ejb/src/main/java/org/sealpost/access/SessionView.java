package org.sealpost.access;

import java.time.Instant;
import java.util.UUID;

/**
 * One of a user's own sign-in sessions, for the page that lists them.
 *
 * @param network where it was begun: an IPv4 address or an IPv6 /64
 * @param current whether it is the session that asks
 */
public record SessionView(
    UUID id, Instant begunAt, Instant lastSeenAt, String network, boolean current) {}
