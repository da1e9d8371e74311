package org.sealpost.message;

import java.io.IOException;

/** A message, or what it becomes, is over its limit; the message says which. */
final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  TooLargeException(String message) {
    super(message);
  }
}
