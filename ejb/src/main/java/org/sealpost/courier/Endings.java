package org.sealpost.courier;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sealpost.access.KnownUser;
import org.sealpost.access.Users;
import org.sealpost.account.Accounts;
import org.sealpost.address.EmailAddress;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.delivery.ClaimedMail;
import org.sealpost.delivery.DeliveryQueue;
import org.sealpost.notification.Kind;
import org.sealpost.notification.Notification;
import org.sealpost.notification.Notifications;

/** How a delivery ends: one transaction each, with its audit row. */
@ApplicationScoped
class Endings {
  @EJB private DeliveryQueue queue;
  @EJB private Accounts accounts;
  @EJB private Users users;
  @EJB private Notifications notifications;
  @EJB private Audit audit;

  /** The mail server has it. */
  @Transactional
  void delivered(ClaimedMail mail, String how) {
    queue.remove(mail);
    record(AuditEvent.done(Act.TLS_MAIL_SENT), mail.account(), mail.message(), how);
  }

  /** It went out in an envelope instead. */
  @Transactional
  void enveloped(ClaimedMail mail, String why) {
    queue.remove(mail);
    record(
        AuditEvent.refused(Act.TLS_MAIL_SENT, "envelope instead"),
        mail.account(),
        mail.message(),
        why);
  }

  /** Nothing more is tried; whoever wrote it is told. */
  @Transactional
  void givenUp(ClaimedMail mail, String why) {
    queue.remove(mail);
    bounce(mail.account(), mail.message(), mail.sender(), mail.recipient(), why);
  }

  /** Likewise, of a mail that was never taken. */
  @Transactional
  void turnBack(UUID account, UUID message, EmailAddress sender, EmailAddress recipient) {
    bounce(account, message, sender, recipient, "the domain fails");
  }

  private void bounce(
      UUID account, UUID message, EmailAddress sender, EmailAddress recipient, String why) {
    Locale language =
        users.find(sender).map(KnownUser::language).orElseGet(() -> accounts.languageOf(account));
    notifications.send(
        new Notification(
            Kind.MAIL_NOT_DELIVERED,
            sender,
            language,
            Map.of("recipient", recipient.canonical(), "account", accounts.nameOf(account))));
    record(AuditEvent.refused(Act.TLS_MAIL_SENT, "bounced"), account, message, why);
  }

  private void record(AuditEvent event, UUID account, UUID message, String text) {
    audit.record(event.of(account).about(message).saying(text));
  }
}
