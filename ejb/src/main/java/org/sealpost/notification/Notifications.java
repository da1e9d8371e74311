package org.sealpost.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Puts mails into the outbox, in the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Notifications {

  /** Queues a mail; it leaves after the transaction has committed. */
  public void send(Notification notification) {
    throw new UnsupportedOperationException();
  }
}
