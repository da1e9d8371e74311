package org.sealpost.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.settings.Limits;

/** A request under way or answered, by the key its gateway gave it. */
@Entity
@Table(name = "idempotent_request")
class IdempotentRequest {
  private static final int NOTICE = 500;

  @Id private UUID id;

  @Column(name = "token_id")
  private UUID tokenId;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "message_id")
  private Long messageId;

  private UUID owner;

  @Column(name = "request_mac")
  private byte[] requestMac;

  private byte[] header;

  @Column(name = "body_mac")
  private byte[] bodyMac;

  private String notice;

  @Column(name = "decided_rule")
  private String decidedRule;

  @Column(name = "decided_profile")
  private String decidedProfile;

  IdempotentRequest() {}

  /** A request that nobody works on yet. */
  IdempotentRequest(IdempotentRequestId request, byte[] requestMac, Instant at) {
    id = request.value();
    tokenId = request.token();
    this.requestMac = requestMac;
    startedAt = at;
  }

  /** A new attempt; whoever had the lease before has it no longer. */
  IdempotentRequest begin(byte[] mac, UUID newOwner, Instant at) {
    requestMac = mac;
    owner = newOwner;
    startedAt = at;
    messageId = null;
    header = null;
    bodyMac = null;
    notice = null;
    decidedRule = null;
    decidedProfile = null;
    return this;
  }

  byte[] requestMac() {
    return requestMac;
  }

  boolean isAnswered() {
    return messageId != null;
  }

  boolean isOf(UUID token) {
    return tokenId.equals(token);
  }

  boolean isAnsweredWith(long message) {
    return isAnswered() && messageId == message;
  }

  boolean isOutdated(Instant now) {
    return now.isAfter(startedAt.plus(Limits.IDEMPOTENCY_KEPT));
  }

  /** Under way for so long that its request must have been lost. */
  boolean isAbandoned(Instant now) {
    return !isAnswered() && now.isAfter(startedAt.plus(Limits.IDEMPOTENCY_LEASE));
  }

  boolean isOwnedBy(UUID attempt) {
    return attempt.equals(owner) && !isAnswered();
  }

  IdempotentRequest answer(Draft draft, Optional<byte[]> mac, Optional<RuleDecision> decision) {
    messageId = draft.row();
    owner = null;
    header = draft.header().bytes();
    bodyMac = mac.orElse(null);
    notice = draft.terms().notice().map(IdempotentRequest::fitting).orElse(null);
    decidedRule = decision.flatMap(RuleDecision::rule).orElse(null);
    decidedProfile = decision.map(RuleDecision::profile).orElse(null);
    return this;
  }

  private static String fitting(String text) {
    return text.length() <= NOTICE ? text : text.substring(0, NOTICE);
  }

  Claim.Repeated repeated() {
    return new Claim.Repeated(
        new IdempotentRequestId(tokenId, id),
        messageId,
        header,
        Optional.ofNullable(bodyMac),
        Optional.ofNullable(notice),
        Optional.ofNullable(decidedRule),
        Optional.ofNullable(decidedProfile));
  }
}
