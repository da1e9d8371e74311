package org.sealpost.settings;

/** A setting is missing or malformed; the message names it and says what is expected. */
final class InvalidSettingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidSettingException(String message) {
    super(message);
  }
}
