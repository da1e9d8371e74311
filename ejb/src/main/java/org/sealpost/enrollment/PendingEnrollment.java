package org.sealpost.enrollment;

import java.time.Instant;
import java.util.UUID;
import org.sealpost.address.EmailAddress;

/** An enrollment that waits for its mailed link. */
public record PendingEnrollment(UUID id, EmailAddress address, String name, Instant begunAt) {}
