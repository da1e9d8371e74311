package org.sealpost.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Which message is under which hold. */
@Embeddable
class HeldMessageId implements Serializable {
  private static final long serialVersionUID = 1L;

  @Column(name = "message_id")
  private long messageId;

  @Column(name = "hold_id")
  private UUID holdId;

  HeldMessageId() {}

  HeldMessageId(long message, UUID hold) {
    messageId = message;
    holdId = hold;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HeldMessageId id
        && messageId == id.messageId
        && Objects.equals(holdId, id.holdId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(messageId, holdId);
  }
}
