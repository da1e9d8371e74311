package org.sealpost.web.console.messages;

import java.util.Locale;
import java.util.Optional;
import org.sealpost.message.MessageState;

/** What a search may ask of the state of a message. */
public enum StateChoice {
  ANY,
  LIVE(MessageState.OPEN),
  LOCKED(MessageState.LOCKED),
  EXPIRED(MessageState.EXPIRED),
  OPENED(true),
  NEVER(false);

  private final Optional<MessageState> state;
  private final Optional<Boolean> opened;

  StateChoice() {
    this(Optional.empty(), Optional.empty());
  }

  StateChoice(MessageState state) {
    this(Optional.of(state), Optional.empty());
  }

  StateChoice(boolean opened) {
    this(Optional.empty(), Optional.of(opened));
  }

  StateChoice(Optional<MessageState> state, Optional<Boolean> opened) {
    this.state = state;
    this.opened = opened;
  }

  Optional<MessageState> state() {
    return state;
  }

  Optional<Boolean> opened() {
    return opened;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
