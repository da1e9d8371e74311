package org.sealpost.web.open;

import java.io.IOException;

/** A posted envelope that is not taken. */
final class PostRefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why, as the page tells it. */
  enum Why {
    DAMAGED(400),
    NOT_GENUINE(403),
    TOO_LARGE(413),
    BUSY(503),
    NO_ROOM(507);

    private final int status;

    Why(int status) {
      this.status = status;
    }

    int status() {
      return status;
    }

    /** Whether the same post may be taken later. */
    boolean passes() {
      return status > 500;
    }
  }

  private final Why why;

  PostRefusedException(Why why) {
    super(why.name());
    this.why = why;
  }

  Why why() {
    return why;
  }
}
