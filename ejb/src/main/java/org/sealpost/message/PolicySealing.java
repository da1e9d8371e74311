package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.UnsealableMessageException;
import org.sealpost.keyring.KeyRing;
import org.sealpost.policy.Layer;
import org.sealpost.policy.Options;
import org.sealpost.rule.Decided;
import org.sealpost.rule.MailReading;
import org.sealpost.rule.ReadMail;
import org.sealpost.rule.Verdict;
import org.sealpost.rule.Verdicts;
import org.sealpost.settings.Settings;

/** Lets the account's rules decide about a message, and does what they say. */
@ApplicationScoped
class PolicySealing {
  @Inject private Sealer sealer;
  @Inject private Admission admission;
  @EJB private Verdicts verdicts;
  @EJB private KeyRing ring;
  @EJB private Settings settings;

  /** A request that has been answered before is not decided again. */
  SealOutcome seal(SealingTurn turn, InputStream body)
      throws IOException, UnsealableMessageException {
    if (turn.claim() instanceof Claim.Repeated repeated) {
      Options first = Options.none().inProfile(repeated.decidedProfile());
      return sealUnder(turn, first, repeated.decidedRule(), body);
    }
    WaitingMail waiting = WaitingMail.in(settings.spool());
    SealOutcome outcome = null;
    try {
      outcome = decide(turn, body, waiting);
      return outcome;
    } finally {
      if (!(outcome instanceof PassedMail)) {
        waiting.close();
      }
    }
  }

  private SealOutcome decide(SealingTurn turn, InputStream body, WaitingMail waiting)
      throws IOException, UnsealableMessageException {
    ReadMail mail = read(turn.request(), body, waiting);
    waiting.complete();
    Decided decided = verdicts.decide(turn.admitted().account().id(), mail);
    if (decided.verdict() instanceof Verdict.Seal seal) {
      return sealUnder(turn, seal.options(), seal.rule(), waiting.content());
    }
    EmailAddress sender = turn.request().sender();
    if (decided.verdict() instanceof Verdict.Reject reject) {
      verdicts.rejected(turn.admitted().account(), turn.gateway().tokenId(), sender, reject);
      return new RejectedMail(reject.name(), reject.text());
    }
    verdicts.passed(turn.admitted().account(), turn.gateway().tokenId(), sender, decided);
    return new PassedMail(waiting, decided.verdict().rule());
  }

  private ReadMail read(SealRequest request, InputStream body, WaitingMail waiting)
      throws IOException, UnsealableMessageException {
    IncomingMessage incoming = new IncomingMessage(body, ring.requestMac());
    return MailReading.read(
        request.sender(),
        request.recipients(),
        new CopiedStream(incoming, waiting.sink()),
        incoming::bytes);
  }

  private SealOutcome sealUnder(
      SealingTurn turn, Options byRule, Optional<String> rule, InputStream mail)
      throws IOException, UnsealableMessageException {
    List<Layer> layers = List.of(Layer.rule(byRule), Layer.header(turn.request().options()));
    Answer<Admitted> admitted = admission.again(turn.admitted(), layers);
    if (admitted instanceof Answer.Refused<Admitted> refused) {
      return refused.refusal();
    }
    turn.decided(((Answer.Got<Admitted>) admitted).value(), layers, rule);
    return sealer.seal(turn, mail);
  }
}
