package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.keyring.KeyRing;
import org.sealpost.settings.Settings;

/** Keeps one request from being done twice; each step is a transaction of its own. */
@ApplicationScoped
class Idempotency {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private KeyRing ring;
  @EJB private Settings settings;

  boolean isKnown(IdempotentRequestId id) {
    return entities.find(IdempotentRequest.class, id.value()) != null;
  }

  Answer<Claim> open(IdempotentRequestId id, byte[] print) {
    return Answer.of(new Claim.Open(id, mac(print)));
  }

  /**
   * Claims a key for a request. Fails with a persistence error if another call inserts it at the
   * same moment.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Answer<Claim> claim(IdempotentRequestId id, byte[] print) {
    IdempotentRequest known =
        entities.find(IdempotentRequest.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    UUID attempt = UUID.randomUUID();
    Instant now = settings.now();
    if (known == null) {
      byte[] mac = mac(print);
      entities.persist(new IdempotentRequest(id, mac, now).begin(mac, attempt, now));
      // What a server throws when the commit itself fails differs; this fails the same on all.
      entities.flush();
      return Answer.of(new Claim.First(id, attempt));
    }
    if (known.isOutdated(now)) {
      known.begin(mac(print), attempt, now);
      return Answer.of(new Claim.First(id, attempt));
    }
    return isSame(known, print) ? again(known, id, print, now) : Answer.refused(mismatch());
  }

  private Answer<Claim> again(
      IdempotentRequest known, IdempotentRequestId id, byte[] print, Instant now) {
    if (known.isAnswered()) {
      return Answer.of(known.repeated());
    }
    if (known.isAbandoned(now)) {
      UUID attempt = UUID.randomUUID();
      known.begin(mac(print), attempt, now);
      return Answer.of(new Claim.First(id, attempt));
    }
    return Answer.refused(running());
  }

  /** Frees the key of a call that came to nothing. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void abandon(Claim.First claim) {
    held(claim).ifPresent(entities::remove);
  }

  /** The stored claim, locked, if it is still this call's; for the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<IdempotentRequest> held(Claim.First claim) {
    return Optional.ofNullable(
            entities.find(
                IdempotentRequest.class, claim.request().value(), LockModeType.PESSIMISTIC_WRITE))
        .filter(request -> request.isOwnedBy(claim.attempt()));
  }

  static Refusal mismatch() {
    return new Refusal(
        Reason.IDEMPOTENCY_MISMATCH, "This Idempotency-Key came before with another request.");
  }

  static Refusal running() {
    return new Refusal(
        Reason.IN_PROGRESS, "The first request with this Idempotency-Key still runs.");
  }

  private boolean isSame(IdempotentRequest known, byte[] print) {
    byte[] mac = RequestPrint.mac(ring.requestMac(known.requestMac()), print);
    return MessageDigest.isEqual(known.requestMac(), mac);
  }

  private byte[] mac(byte[] print) {
    return RequestPrint.mac(ring.requestMac(), print);
  }
}
