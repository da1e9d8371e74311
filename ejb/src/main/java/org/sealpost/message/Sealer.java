package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealpost.audit.Act;
import org.sealpost.envelope.MailHeaders;
import org.sealpost.envelope.MessageSealer;
import org.sealpost.envelope.SealedContent;
import org.sealpost.envelope.UnsealableMessageException;
import org.sealpost.keyring.KeyRing;
import org.sealpost.metrics.Metrics;
import org.sealpost.policy.Layer;
import org.sealpost.policy.MailOptions;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/** Reads one message, encrypts it into the spool, and stores what the service keeps of it. */
@ApplicationScoped
class Sealer {
  // Base64 in lines of 960 characters with CR LF: 962 bytes for 720.
  private static final long CIPHERTEXT_BYTES =
      (Limits.OPEN_BODY_BYTES - Limits.OPEN_BODY_RESERVE_BYTES) / 962 * 720;

  @Inject private Admission admission;
  @Inject private Drafting drafting;
  @Inject private Repetition repetition;
  @Inject private Issuance issuance;
  @EJB private KeyRing ring;
  @EJB private Settings settings;
  @EJB private Metrics metrics;

  SealOutcome seal(SealingTurn turn, InputStream body)
      throws IOException, UnsealableMessageException {
    IncomingMessage incoming = incoming(turn, body);
    MailHeaders headers = MailHeaders.read(incoming);
    if (!headers.isMessage()) {
      throw new UnsealableMessageException(
          "The body is no message: it does not begin with a header field.");
    }
    Answer<Draft> draft =
        asked(turn, headers).fold(admitted -> draft(turn, admitted), Answer::refused);
    if (draft instanceof Answer.Refused<Draft> refused) {
      return refused.refusal();
    }
    Spool spool = Spool.in(settings.spool(), CIPHERTEXT_BYTES);
    SealOutcome outcome = null;
    try {
      outcome = seal(turn, ((Answer.Got<Draft>) draft).value(), headers, incoming, spool);
      return outcome;
    } finally {
      if (!(outcome instanceof SealedMail)) {
        spool.close();
      }
    }
  }

  /** The mail's own header has the last say in its terms. */
  private Answer<Admitted> asked(SealingTurn turn, MailHeaders headers) {
    MailOptions options = MailOptions.of(headers);
    if (options.isEmpty()) {
      return Answer.of(turn.admitted());
    }
    List<Layer> layers = new ArrayList<>(turn.layers());
    layers.add(Layer.header(options.options()));
    return admission
        .again(turn.admitted(), layers)
        .fold(admitted -> Answer.of(admitted.telling(options.notice())), Answer::refused);
  }

  private SealOutcome seal(
      SealingTurn turn, Draft draft, MailHeaders headers, IncomingMessage incoming, Spool spool)
      throws IOException, UnsealableMessageException {
    InputStream message = headers.messageWithout(MailOptions::isOne);
    SealedContent content = MessageSealer.seal(message, draft.header(), draft.key(), spool.sink());
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

  private Answer<Draft> draft(SealingTurn turn, Admitted admitted) {
    if (turn.claim() instanceof Claim.Repeated repeated) {
      return repetition.draft(turn.gateway(), admitted, repeated);
    }
    SealRequest request = turn.request();
    return Answer.of(
        drafting.draft(admitted, request.sender(), request.recipients(), ring.sealerKey()));
  }

  private IncomingMessage incoming(SealingTurn turn, InputStream body) {
    return new IncomingMessage(
        body,
        turn.claim() instanceof Claim.Repeated repeated
            ? ring.requestMac(repeated.bodyMac().orElseThrow())
            : ring.requestMac());
  }
}
