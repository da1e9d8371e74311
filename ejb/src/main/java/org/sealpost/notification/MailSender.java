package org.sealpost.notification;

/** A way out for mails. */
interface MailSender {

  /**
   * Hands the mail over.
   *
   * @throws MailNotSentException if it may not have been taken; it is tried again
   */
  void send(OutgoingMail mail) throws MailNotSentException;

  /** There are no more mails for now. */
  default void rest() {}
}
