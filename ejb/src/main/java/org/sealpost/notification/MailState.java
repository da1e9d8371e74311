package org.sealpost.notification;

/** Where a mail of the outbox stands. */
enum MailState {
  /** To be sent when due. */
  WAITING,
  /** Sent; the payload is erased. */
  SENT,
  /** Given up after the last try; the payload is erased, the row stays for the operator. */
  DEAD,
  /** Never to be sent. */
  WITHHELD
}
