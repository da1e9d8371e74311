package org.sealpost.message;

/**
 * A mail that a rule rejects.
 *
 * @param text the rule's, for the sender
 */
public record RejectedMail(String rule, String text) implements SealOutcome {}
