package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.sealpost.account.GatewayAccess;
import org.sealpost.envelope.UnsealableMessageException;
import org.sealpost.metrics.Metrics;
import org.sealpost.metrics.Work;
import org.sealpost.spool.SpoolUnusableException;

/** Seals whole messages: {@link #begin} decides all that needs no body, {@link #seal} reads it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sealing {
  private static final Logger LOG = System.getLogger(Sealing.class.getName());

  @Inject private Admission admission;
  @Inject private Claims claims;
  @Inject private Sealer sealer;
  @Inject private PolicySealing policy;
  @EJB private Metrics metrics;

  /** Decides scope, sender, recipients, terms and idempotency, before the body is read. */
  public SealingStart begin(GatewayAccess gateway, SealRequest request) {
    int recipients = request.recipients().size();
    return admission
        .admit(gateway, request.sender(), recipients, request.options())
        .fold(admitted -> claim(gateway, request, admitted), this::counted);
  }

  private SealingStart claim(GatewayAccess gateway, SealRequest request, Admitted admitted) {
    return claims
        .claim(gateway.tokenId(), request.idempotencyKey(), RequestPrint.bytes(request))
        .fold(claim -> new SealingTurn(gateway, request, admitted, claim, claims), this::counted);
  }

  private Refusal counted(Refusal refusal) {
    metrics.refused(Work.SEAL, refusal.reason());
    return refusal;
  }

  /**
   * Reads the message to its end and seals it; the turn is used up. A refusal leaves nothing
   * behind.
   *
   * @throws IOException if the message cannot be read from the client
   */
  public SealOutcome seal(SealingTurn turn, InputStream message) throws IOException {
    SealOutcome outcome = read(turn, message);
    return outcome instanceof Refusal refusal ? counted(refusal) : outcome;
  }

  private SealOutcome read(SealingTurn turn, InputStream message) throws IOException {
    try (turn) {
      return turn.request().mode() == SealMode.POLICY
          ? policy.seal(turn, message)
          : sealer.seal(turn, message);
    } catch (TooLargeException over) {
      return new Refusal(Reason.TOO_LARGE, over.getMessage());
    } catch (SpoolUnusableException full) {
      LOG.log(Level.ERROR, full.getMessage());
      return new Refusal(
          Reason.NO_ROOM, "The service has no room for the message; send it again later.");
    } catch (UnsealableMessageException unreadable) {
      return new Refusal(Reason.MALFORMED, unreadable.getMessage());
    }
  }
}
