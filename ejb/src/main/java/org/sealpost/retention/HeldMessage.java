package org.sealpost.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A message under a legal hold. */
@Entity
@Table(name = "held_message")
@IdClass(HeldMessageId.class)
class HeldMessage {
  @Id
  @Column(name = "message_id")
  private long messageId;

  @Id
  @Column(name = "hold_id")
  private UUID holdId;

  HeldMessage() {}

  HeldMessage(long message, UUID hold) {
    messageId = message;
    holdId = hold;
  }
}
