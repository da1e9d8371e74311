package org.sealpost.web.console.messages;

import java.time.Instant;
import java.util.Optional;
import org.sealpost.message.FoundMessages.Found;
import org.sealpost.message.MessageState;
import org.sealpost.message.Recipients;

/**
 * A found message as the list shows it.
 *
 * @param recipient the first one
 * @param others how many more there are
 * @param source the gateway's name, or empty
 */
public record MessageRow(
    Found found, String recipient, long others, String source, MessageState state) {
  static MessageRow of(Found found, Optional<Recipients> to, String source, Instant now) {
    return new MessageRow(
        found,
        to.map(Recipients::first).orElse(""),
        to.map(Recipients::number).orElse(1L) - 1,
        source,
        state(found.lockReason(), found.expiresAt(), now));
  }

  static MessageState state(Optional<String> lockReason, Optional<Instant> expiresAt, Instant now) {
    if (lockReason.isPresent()) {
      return MessageState.LOCKED;
    }
    return expiresAt.filter(at -> !now.isBefore(at)).isPresent()
        ? MessageState.EXPIRED
        : MessageState.OPEN;
  }

  /** The class of the state's look. */
  static String tone(MessageState state) {
    return switch (state) {
      case OPEN -> "good";
      case LOCKED -> "bad";
      case EXPIRED -> "warn";
    };
  }
}
