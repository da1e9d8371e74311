package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.sealpost.account.GatewayAccess;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.EnvelopeHeader;
import org.sealpost.envelope.HeaderFields;
import org.sealpost.envelope.MessageKey;

/** Answers a repeated request with the message, header and key of its first answer. */
@ApplicationScoped
class Repetition {
  @EJB private Releases releases;

  Answer<Draft> draft(GatewayAccess gateway, Admitted admitted, Claim.Repeated repeated) {
    EnvelopeHeader header = parse(repeated.header());
    ReleaseOutcome outcome =
        releases.release(
            ReleaseRequest.issueRetry(
                gateway, header.messageId().toUuid(), repeated.request().value()));
    return outcome instanceof ReleaseOutcome.Released released
        ? Answer.of(draft(admitted, repeated, header, released.key()))
        : Answer.refused(
            Reason.NO_LONGER_AVAILABLE,
            "The message of this Idempotency-Key has been locked or has expired.");
  }

  private static Draft draft(
      Admitted admitted, Claim.Repeated repeated, EnvelopeHeader header, MessageKey key) {
    HeaderFields fields = header.fields();
    return new Draft(
        repeated.message(),
        admitted.account(),
        EmailAddress.parse(fields.from()).orElseThrow(),
        admitted.terms().asIssued(fields.level(), fields.expiresAt(), repeated.notice()),
        header,
        key,
        fields.issuedAt());
  }

  private static EnvelopeHeader parse(byte[] stored) {
    try {
      return EnvelopeHeader.parse(stored);
    } catch (BadEnvelopeException damaged) {
      throw new IllegalStateException("a stored header cannot be read", damaged);
    }
  }
}
