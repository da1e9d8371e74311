package org.sealpost.smtp;

/** A mail server that will be told nothing. */
final class TroubleException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Trouble trouble;

  TroubleException(Trouble trouble) {
    super(trouble.name());
    this.trouble = trouble;
  }

  TroubleException(Trouble trouble, Exception why) {
    super(trouble.name(), why);
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }
}
