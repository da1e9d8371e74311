package org.sealpost.delivery;

import java.util.UUID;
import org.sealpost.address.EmailAddress;

/**
 * A mail that this node, and no other, works on for now.
 *
 * @param message id of the sealed message
 * @param sender who wrote it
 * @param isLastTry its time is over
 */
public record ClaimedMail(
    UUID id,
    UUID account,
    UUID message,
    EmailAddress sender,
    EmailAddress recipient,
    boolean isLastTry) {}
