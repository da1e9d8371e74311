package org.sealpost.crash;

/**
 * A mail of the service as it came to its recipient's mail system.
 *
 * @param content all of it, to compare copies
 */
public record Arrival(String recipient, String messageId, String content) {}
