package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.sealpost.audit.Act;
import org.sealpost.envelope.MailHeaders;
import org.sealpost.envelope.MessageSealer;
import org.sealpost.envelope.SealedContent;
import org.sealpost.envelope.UnsealableMessageException;
import org.sealpost.keyring.KeyRing;
import org.sealpost.metrics.Metrics;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/** Reads one message, encrypts it into the spool, and stores what the service keeps of it. */
@ApplicationScoped
class Sealer {
  // Base64 in lines of 960 characters with CR LF: 962 bytes for 720.
  private static final long CIPHERTEXT_BYTES =
      (Limits.OPEN_BODY_BYTES - Limits.OPEN_BODY_RESERVE_BYTES) / 962 * 720;

  @Inject private Drafting drafting;
  @Inject private Repetition repetition;
  @Inject private Issuance issuance;
  @EJB private KeyRing ring;
  @EJB private Settings settings;
  @EJB private Metrics metrics;

  SealOutcome seal(SealingTurn turn, InputStream body)
      throws IOException, UnsealableMessageException {
    Answer<Draft> draft = draft(turn);
    if (draft instanceof Answer.Refused<Draft> refused) {
      return refused.refusal();
    }
    Spool spool = Spool.in(settings.spool(), CIPHERTEXT_BYTES);
    SealOutcome outcome = null;
    try {
      outcome = seal(turn, ((Answer.Got<Draft>) draft).value(), incoming(turn, body), spool);
      return outcome;
    } finally {
      if (!(outcome instanceof SealedMail)) {
        spool.close();
      }
    }
  }

  private SealOutcome seal(SealingTurn turn, Draft draft, IncomingMessage incoming, Spool spool)
      throws IOException, UnsealableMessageException {
    MailHeaders headers = MailHeaders.read(incoming);
    if (!headers.isMessage()) {
      throw new UnsealableMessageException(
          "The body is no message: it does not begin with a header field.");
    }
    SealedContent content =
        MessageSealer.seal(headers.message(), draft.header(), draft.key(), spool.sink());
    Optional<Refusal> refusal = keep(turn, draft, headers, incoming);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    turn.done();
    byte[] seal = ring.seal(draft.header(), content.digest());
    return new SealedMail(
        draft, headers.fields(), ring.ticket(draft.header()), seal, spool, turn.decision());
  }

  private Optional<Refusal> keep(
      SealingTurn turn, Draft draft, MailHeaders headers, IncomingMessage incoming) {
    byte[] bodyMac = incoming.digest();
    if (turn.claim() instanceof Claim.Repeated repeated) {
      return MessageDigest.isEqual(bodyMac, repeated.bodyMac().orElseThrow())
          ? Optional.empty()
          : Optional.of(Idempotency.mismatch());
    }
    Issuance.Particulars particulars =
        new Issuance.Particulars(
            Act.MESSAGE_SEALED,
            turn.gateway(),
            Person.of(turn.request().recipients(), headers.to(), headers.cc()),
            headers.subject(),
            Optional.of(bodyMac),
            turn.decision());
    if (!issuance.store(draft, particulars, turn.claim())) {
      return Optional.of(Idempotency.running());
    }
    metrics.messageSealed(incoming.bytes());
    return Optional.empty();
  }

  private Answer<Draft> draft(SealingTurn turn) {
    if (turn.claim() instanceof Claim.Repeated repeated) {
      return repetition.draft(turn.gateway(), turn.admitted(), repeated);
    }
    SealRequest request = turn.request();
    return Answer.of(
        drafting.draft(turn.admitted(), request.sender(), request.recipients(), ring.sealerKey()));
  }

  private IncomingMessage incoming(SealingTurn turn, InputStream body) {
    return new IncomingMessage(
        body,
        turn.claim() instanceof Claim.Repeated repeated
            ? ring.requestMac(repeated.bodyMac().orElseThrow())
            : ring.requestMac());
  }
}
