package org.sealpost.web.multipart;

import java.io.IOException;

/** The multipart body is not what it must be; the message says what to correct. */
public final class MalformedPartsException extends IOException {
  private static final long serialVersionUID = 1L;

  /** With a sentence for the sender of the body. */
  public MalformedPartsException(String message) {
    super(message);
  }
}
