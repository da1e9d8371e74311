package org.sealpost.retention;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Which message is under which hold. */
class HeldMessageId implements Serializable {
  private static final long serialVersionUID = 1L;

  private long messageId;
  private UUID holdId;

  HeldMessageId() {}

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
