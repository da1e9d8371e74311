package org.sealpost.smtp;

import java.time.Instant;

/**
 * What a verified connection stands on.
 *
 * @param version {@code TLSv1.2} or {@code TLSv1.3}
 * @param certificateUntil the last moment of the server's certificate
 */
public record Secured(String version, Instant certificateUntil) {}
