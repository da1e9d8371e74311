package org.sealpost.envelope.mime;

import java.io.IOException;
import org.sealpost.envelope.UnsealableMessageException;

/** Carries a refusal up through the MIME parser, which lets only I/O exceptions pass. */
final class LimitException extends IOException {

  LimitException(String reason) {
    super(reason);
  }

  LimitException(UnsealableMessageException refusal) {
    super(refusal.getMessage(), refusal);
  }

  UnsealableMessageException refusal() {
    return new UnsealableMessageException(getMessage(), this);
  }
}
