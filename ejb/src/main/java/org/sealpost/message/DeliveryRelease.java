package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sealpost.address.EmailAddress;
import org.sealpost.delivery.DeliveryRights;
import org.sealpost.settings.Settings;

/** Whether the service itself gets a key, to write a mail into a verified TLS connection. */
@ApplicationScoped
class DeliveryRelease {
  @Inject private Messages messages;
  @EJB private DeliveryRights rights;
  @EJB private Settings settings;

  /** A lock or an expiry of the message or of this recipient holds here as well. */
  Decision decide(ReleaseRequest request, Message message) {
    Instant now = settings.now();
    Optional<Correspondent> recipient =
        request
            .delivery()
            .flatMap(one -> rights.recipient(one, message.accountId(), request.message()))
            .flatMap(address -> recipient(message, address));
    return recipient
        .map(one -> message.refusal(now).or(() -> one.refusal(now)))
        .map(refusal -> decision(refusal, message))
        .orElseGet(Decision::notAvailable);
  }

  private Optional<Correspondent> recipient(Message message, EmailAddress address) {
    return messages.recipient(message, address);
  }

  private static Decision decision(Optional<ReleaseOutcome> refusal, Message message) {
    return refusal.<Decision>map(Decision.Denied::new).orElseGet(() -> Decision.granted(message));
  }
}
