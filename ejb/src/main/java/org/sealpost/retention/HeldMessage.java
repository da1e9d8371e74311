package org.sealpost.retention;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A message under a legal hold. */
@Entity
@Table(name = "held_message")
class HeldMessage {
  @EmbeddedId private HeldMessageId id;

  HeldMessage() {}

  HeldMessage(long message, UUID hold) {
    id = new HeldMessageId(message, hold);
  }
}
