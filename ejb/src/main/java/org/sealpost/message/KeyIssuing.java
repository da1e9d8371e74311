package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.Optional;
import org.sealpost.account.GatewayAccess;
import org.sealpost.address.EmailAddress;
import org.sealpost.audit.Act;
import org.sealpost.keyring.KeyRing;
import org.sealpost.metrics.Metrics;
import org.sealpost.metrics.Work;

/** Issues keys to gateways that seal by themselves. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyIssuing {
  @Inject private Admission admission;
  @Inject private IssueRefusals refusals;
  @Inject private Claims claims;
  @Inject private Drafting drafting;
  @Inject private Repetition repetition;
  @Inject private Issuance issuance;
  @EJB private KeyRing ring;
  @EJB private Metrics metrics;

  /** The key is returned only after the message and its audit row are committed. */
  public KeyOutcome issue(GatewayAccess gateway, KeyRequest request) {
    KeyOutcome outcome = decide(gateway, request);
    if (outcome instanceof Refusal refusal) {
      metrics.refused(Work.ISSUE, refusal.reason());
    }
    return outcome;
  }

  private KeyOutcome decide(GatewayAccess gateway, KeyRequest request) {
    int recipients = request.recipients().size();
    return admission
        .admit(gateway, request.sender(), recipients, request.options())
        .fold(admitted -> withSealer(gateway, request, admitted), refusal -> refusal);
  }

  private KeyOutcome withSealer(GatewayAccess gateway, KeyRequest request, Admitted admitted) {
    return gateway
        .sealer(request.sealerKey())
        .map(key -> claim(gateway, request, admitted, key))
        .orElseGet(() -> withoutSealer(gateway, request));
  }

  private KeyOutcome withoutSealer(GatewayAccess gateway, KeyRequest request) {
    refusals.record(gateway, request.sender(), Reason.SEALER_KEY_UNKNOWN);
    return new Refusal(
        Reason.SEALER_KEY_UNKNOWN, "The sealer key is not registered to this token.");
  }

  private KeyOutcome claim(
      GatewayAccess gateway, KeyRequest request, Admitted admitted, byte[] sealer) {
    return look(gateway, request)
        .fold(
            claim ->
                claim instanceof Claim.Repeated repeated
                    ? again(gateway, admitted, repeated)
                    : first(gateway, request, admitted, sealer, claim),
            refusal -> refusal);
  }

  private Answer<Claim> look(GatewayAccess gateway, KeyRequest request) {
    return claims.look(gateway.tokenId(), request.idempotencyKey(), RequestPrint.bytes(request));
  }

  private KeyOutcome again(GatewayAccess gateway, Admitted admitted, Claim.Repeated repeated) {
    return repetition.draft(gateway, admitted, repeated).fold(this::issued, refusal -> refusal);
  }

  private KeyOutcome first(
      GatewayAccess gateway, KeyRequest request, Admitted admitted, byte[] sealer, Claim claim) {
    try {
      return store(gateway, request, admitted, sealer, claim);
    } catch (PersistenceException | TransactionalException failed) {
      return claim instanceof Claim.Open
          ? second(gateway, request, admitted, failed)
          : fail(failed);
    }
  }

  /** Another call with the key was first, or the failure is a failure. */
  private KeyOutcome second(
      GatewayAccess gateway, KeyRequest request, Admitted admitted, RuntimeException failed) {
    return look(gateway, request)
        .fold(
            claim ->
                claim instanceof Claim.Repeated repeated
                    ? again(gateway, admitted, repeated)
                    : fail(failed),
            refusal -> refusal);
  }

  private static KeyOutcome fail(RuntimeException failed) {
    throw failed;
  }

  private KeyOutcome store(
      GatewayAccess gateway, KeyRequest request, Admitted admitted, byte[] sealer, Claim claim) {
    boolean stored = false;
    try {
      List<Person> people = Person.of(request.recipients());
      List<EmailAddress> addresses = people.stream().map(Person::address).toList();
      Draft draft = drafting.draft(admitted, request.sender(), addresses, sealer);
      stored = issuance.store(draft, particulars(gateway, request, people), claim);
      if (!stored) {
        return Idempotency.running();
      }
      metrics.keyIssued();
      return issued(draft);
    } finally {
      if (!stored) {
        claims.abandon(claim);
      }
    }
  }

  private static Issuance.Particulars particulars(
      GatewayAccess gateway, KeyRequest request, List<Person> people) {
    return new Issuance.Particulars(
        Act.KEY_ISSUED, gateway, people, request.subject(), Optional.empty(), Optional.empty());
  }

  private IssuedKey issued(Draft draft) {
    return new IssuedKey(
        draft.id(),
        draft.terms().level(),
        draft.terms().notice(),
        draft.header().bytes(),
        ring.ticket(draft.header()),
        draft.key());
  }
}
