package org.sealpost.envelope;

/**
 * A message beyond the documented limits of parts, nesting, header or line lengths. The text says
 * which, and holds nothing of the message itself; answer with 400.
 */
public final class UnsealableMessageException extends Exception {

  public UnsealableMessageException(String reason) {
    super(reason);
  }

  public UnsealableMessageException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
