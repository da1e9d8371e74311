package org.sealpost.notification;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.sealpost.keyring.KeyRing;
import org.sealpost.settings.Settings;

/** Puts mails into the outbox, in the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Notifications {
  @Inject private Outbox outbox;
  @Inject private MailGate gate;
  @Inject private MailWriter writer;
  @EJB private KeyRing keys;
  @EJB private Settings settings;

  /**
   * Queues a mail; it leaves after the transaction has committed.
   *
   * @return false if it is of a kind that strangers can cause, and its address has had three of
   *     these within the hour
   */
  public boolean send(Notification notification) {
    return sendIf(true, notification);
  }

  /**
   * Queues a mail or, if nobody may write to this address, does the same work and queues nothing,
   * so that time does not tell which.
   */
  public boolean sendIf(boolean permitted, Notification notification) {
    Instant now = settings.now();
    UUID id = UUID.randomUUID();
    String messageId = "<" + id + "@" + settings.origin().getHost() + ">";
    byte[] payload =
        keys.protect(Outbox.PURPOSE, Outbox.aad(id), writer.write(notification, messageId, now));
    boolean leaves = gate.admits(notification, now) && permitted;
    OutboxMail mail = new OutboxMail(id, messageId, notification, now);
    outbox.add(leaves ? mail.waiting(payload) : mail.withheld());
    return leaves;
  }
}
