package org.sealpost.notification;

/** A mail was not taken. Carries no text of the mail system, which may name addresses. */
final class MailNotSentException extends Exception {
  private static final long serialVersionUID = 1L;

  MailNotSentException(Exception cause) {
    super(cause.getClass().getName());
  }
}
