package org.sealpost.notification;

/** A mail was not taken. Carries no text of the mail system, which may name addresses. */
public final class MailNotSentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean away;

  MailNotSentException(Exception cause) {
    this(cause, false);
  }

  private MailNotSentException(Exception cause, boolean away) {
    super(cause.getClass().getName());
    this.away = away;
  }

  /** The mail system could not be reached at all. */
  static MailNotSentException away(Exception cause) {
    return new MailNotSentException(cause, true);
  }

  /** Whether another mail would fare no better. */
  boolean isAway() {
    return away;
  }
}
