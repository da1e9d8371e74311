package org.sealpost.web.multipart;

import java.io.IOException;

/** A request body is not what it must be, or ended early; the message says what to correct. */
public final class BrokenBodyException extends IOException {
  private static final long serialVersionUID = 1L;

  /** With a sentence for the sender of the body. */
  public BrokenBodyException(String message) {
    super(message);
  }
}
