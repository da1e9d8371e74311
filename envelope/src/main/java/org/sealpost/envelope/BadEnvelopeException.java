package org.sealpost.envelope;

/** An envelope, or a part of one, that is not genuine, is damaged, or is not of this format. */
public final class BadEnvelopeException extends Exception {

  private final Check check;

  public BadEnvelopeException(Check check, String detail) {
    super(check + ": " + detail);
    this.check = check;
  }

  public BadEnvelopeException(Check check, String detail, Throwable cause) {
    super(check + ": " + detail, cause);
    this.check = check;
  }

  /** The check that failed, for operators and the checker; readers see one sentence only. */
  public Check check() {
    return check;
  }
}
