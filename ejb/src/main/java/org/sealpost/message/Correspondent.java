package org.sealpost.message;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.sealpost.address.EmailAddress;

/** A person whom a message names or hides; only recipients may open it. */
@Entity
@Table(name = "correspondent")
@IdClass(CorrespondentId.class)
class Correspondent {
  @Id
  @Column(name = "message_id")
  private long messageId;

  @Id private String address;

  @Enumerated(EnumType.STRING)
  private RecipientKind kind;

  private boolean recipient;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Embedded private Availability availability;

  Correspondent() {}

  Correspondent(long message, Person person) {
    messageId = message;
    address = person.address().canonical();
    kind = person.kind();
    recipient = person.recipient();
    availability = new Availability();
  }

  boolean isRecipient() {
    return recipient;
  }

  /** Why this recipient does not get the key now. */
  Optional<ReleaseOutcome> refusal(Instant now) {
    return availability().refusal(now);
  }

  /** Locks, unlocks or expires. */
  void obey(Order order, Instant at) {
    availability = availability().after(order, at);
  }

  /** Keeps the first opening. */
  void open(Instant at) {
    if (openedAt == null) {
      openedAt = at;
    }
  }

  MessageView.RecipientView view() {
    return new MessageView.RecipientView(
        EmailAddress.parse(address).orElseThrow(),
        kind,
        Optional.ofNullable(openedAt),
        availability().expiresAt(),
        availability().lockReason());
  }

  private Availability availability() {
    return Availability.orOpen(availability);
  }
}
