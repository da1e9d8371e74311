package org.sealpost.message;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.MessageId;
import org.sealpost.keyring.MessageIdentity;
import org.sealpost.keyring.WrappedKey;

/** What the service knows of one sealed mail; it decides whether its key may leave now. */
@Entity
@Table(name = "message")
class Message {
  @Id private long id;
  private UUID mid;

  @Column(name = "account_id")
  private UUID accountId;

  private EmailAddress sender;
  private String subject;

  @Enumerated(EnumType.STRING)
  private Level level;

  private String profile;
  private boolean reply;

  @Column(name = "reply_all")
  private boolean replyAll;

  private boolean forward;

  @Column(name = "read_receipt")
  private boolean readReceipt;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Embedded private Availability availability;

  private int openings;

  /** The gateway's token that issued it; kept even if the token is revoked. */
  @Column(name = "token_id")
  private UUID tokenId;

  @Column(name = "account_key_id")
  private UUID accountKeyId;

  @Column(name = "wrapped_key")
  private byte[] wrappedKey;

  Message() {}

  Message(Draft draft, UUID source, WrappedKey key, Optional<String> keptSubject) {
    id = draft.row();
    mid = draft.id().toUuid();
    accountId = draft.account().id();
    tokenId = source;
    sender = draft.sender();
    subject = keptSubject.orElse(null);
    level = draft.terms().level();
    profile = draft.terms().profile();
    reply = draft.terms().replies().reply();
    replyAll = draft.terms().replies().replyAll();
    forward = draft.terms().replies().forward();
    readReceipt = draft.terms().replies().readReceipt();
    issuedAt = draft.issuedAt();
    availability = new Availability().expiring(draft.terms().expiresAt());
    take(key);
  }

  /** The number that other rows know it by. */
  long row() {
    return id;
  }

  boolean belongsTo(UUID account) {
    return accountId.equals(account);
  }

  UUID accountId() {
    return accountId;
  }

  boolean isLow() {
    return level == Level.LOW;
  }

  boolean isHigh() {
    return level == Level.HIGH;
  }

  /** Why nobody gets the key now. */
  Optional<ReleaseOutcome> refusal(Instant now) {
    return availability().refusal(now);
  }

  /** Locks, unlocks or expires. */
  void obey(Order order, Instant at) {
    availability = availability().after(order, at);
  }

  /** Whether the order would change nothing. */
  boolean isAlready(Order order) {
    return availability().isAlready(order);
  }

  void open() {
    openings++;
  }

  MessageIdentity identity() {
    return new MessageIdentity(accountId, MessageId.of(mid));
  }

  WrappedKey key() {
    return new WrappedKey(accountKeyId, wrappedKey);
  }

  /** The key under another account key; what it unwraps to stays the same. */
  void take(WrappedKey key) {
    accountKeyId = key.accountKey();
    wrappedKey = key.bytes();
  }

  MessageView view(List<Correspondent> recipients) {
    return new MessageView(
        MessageId.of(mid),
        sender,
        Optional.ofNullable(subject),
        level,
        issuedAt,
        availability().expiresAt(),
        availability().lockReason(),
        openings,
        Optional.ofNullable(tokenId),
        recipients.stream().map(Correspondent::view).toList());
  }

  FoundMessages.Found found() {
    return new FoundMessages.Found(
        id,
        MessageId.of(mid),
        sender,
        Optional.ofNullable(subject),
        level,
        issuedAt,
        availability().expiresAt(),
        availability().lockReason(),
        openings,
        Optional.ofNullable(tokenId));
  }

  private Availability availability() {
    return Availability.orOpen(availability);
  }
}
