package org.sealpost.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.settings.Limits;

/** A request under way or answered, by the key its gateway gave it. */
@Entity
@Table(name = "idempotent_request")
@IdClass(IdempotentRequestId.class)
class IdempotentRequest {
  @Id
  @Column(name = "token_id")
  private UUID tokenId;

  @Id
  @Column(name = "key_hash")
  private String keyHash;

  @Column(name = "request_mac")
  private byte[] requestMac;

  private UUID owner;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "lease_until")
  private Instant leaseUntil;

  @Column(name = "message_id")
  private UUID messageId;

  private byte[] header;

  @Column(name = "body_mac")
  private byte[] bodyMac;

  private String notice;

  IdempotentRequest() {}

  IdempotentRequest(IdempotentRequestId id, byte[] requestMac, UUID owner, Instant at) {
    tokenId = id.tokenId();
    keyHash = id.keyHash();
    begin(requestMac, owner, at);
  }

  /** A new attempt; whoever had the lease before has it no longer. */
  void begin(byte[] mac, UUID newOwner, Instant at) {
    requestMac = mac;
    owner = newOwner;
    startedAt = at;
    leaseUntil = at.plus(Limits.IDEMPOTENCY_LEASE);
    messageId = null;
    header = null;
    bodyMac = null;
    notice = null;
  }

  byte[] requestMac() {
    return requestMac;
  }

  boolean isAnswered() {
    return messageId != null;
  }

  boolean isOutdated(Instant now) {
    return now.isAfter(startedAt.plus(Limits.IDEMPOTENCY_KEPT));
  }

  /** Under way for so long that its request must have been lost. */
  boolean isAbandoned(Instant now) {
    return !isAnswered() && now.isAfter(leaseUntil);
  }

  boolean isOwnedBy(UUID attempt) {
    return owner.equals(attempt) && !isAnswered();
  }

  void answer(Draft draft, Optional<byte[]> mac) {
    messageId = draft.id().toUuid();
    header = draft.header().bytes();
    bodyMac = mac.orElse(null);
    notice = draft.terms().notice().orElse(null);
  }

  Claim.Repeated repeated() {
    return new Claim.Repeated(
        messageId, header, Optional.ofNullable(bodyMac), Optional.ofNullable(notice));
  }
}
