package org.sealpost.message;

import java.util.List;
import java.util.Optional;
import org.sealpost.address.EmailAddress;
import org.sealpost.policy.Options;

/**
 * A request to seal a whole message.
 *
 * @param sender who sends; decides about permission, whatever the message's From says
 * @param recipients who may open, 1 to {@link org.sealpost.settings.Limits#RECIPIENTS}
 * @param idempotencyKey 1 to 255 printable ASCII characters
 * @param mode whether the account's rules are asked
 */
public record SealRequest(
    EmailAddress sender,
    List<EmailAddress> recipients,
    Options options,
    Optional<String> idempotencyKey,
    SealMode mode) {
  public SealRequest {
    recipients = List.copyOf(recipients);
  }
}
