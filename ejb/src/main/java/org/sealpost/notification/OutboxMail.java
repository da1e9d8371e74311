package org.sealpost.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;

/**
 * A mail on its way. Claiming moves its due time past a lease, so that it comes up again when
 * whoever claimed it dies; a claim counts as a try.
 */
@Entity
@Table(name = "outbox_mail")
class OutboxMail {
  static final Duration LEASE = Duration.ofMinutes(5);
  static final Duration FIRST_RETRY = Duration.ofSeconds(30);
  static final Duration LONGEST_RETRY = Duration.ofHours(2);
  // With the waits between them these last about half a day.
  static final int TRIES = 14;

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private EmailAddress recipient;

  @Column(name = "message_id")
  private String messageId;

  @Enumerated(EnumType.STRING)
  private MailState state;

  private byte[] payload;
  private int tries;

  @Column(name = "queued_at")
  private Instant queuedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  OutboxMail() {}

  OutboxMail(UUID id, String messageId, Notification notification, Instant at) {
    this.id = id;
    this.messageId = messageId;
    kind = notification.kind();
    recipient = notification.to();
    queuedAt = at;
    dueAt = at;
  }

  /**
   * @param protectedPayload the mail, encrypted for this row
   */
  OutboxMail waiting(byte[] protectedPayload) {
    state = MailState.WAITING;
    payload = protectedPayload;
    return this;
  }

  OutboxMail withheld() {
    state = MailState.WITHHELD;
    return this;
  }

  Claim claim(Instant now) {
    tries++;
    dueAt = now.plus(LEASE);
    return new Claim(id, recipient, queuedAt, payload);
  }

  void sent() {
    state = MailState.SENT;
    payload = null;
  }

  /** Waits for another try, or gives up after the last. */
  void failed(Instant now) {
    if (tries >= TRIES) {
      state = MailState.DEAD;
      payload = null;
    } else {
      dueAt = now.plus(wait(tries));
    }
  }

  private static Duration wait(int tries) {
    Duration wait = FIRST_RETRY.multipliedBy(1L << (tries - 1));
    return wait.compareTo(LONGEST_RETRY) < 0 ? wait : LONGEST_RETRY;
  }

  MailState state() {
    return state;
  }

  Instant dueAt() {
    return dueAt;
  }

  Optional<byte[]> payload() {
    return Optional.ofNullable(payload);
  }

  /** What a sender needs of a claimed mail. */
  record Claim(UUID id, EmailAddress recipient, Instant queuedAt, byte[] payload) {}
}
