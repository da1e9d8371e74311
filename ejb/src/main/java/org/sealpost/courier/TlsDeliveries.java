package org.sealpost.courier;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sealpost.address.EmailAddress;
import org.sealpost.delivery.DeliveryQueue;
import org.sealpost.message.SealedMail;
import org.sealpost.tls.OnFailure;
import org.sealpost.tls.TlsRoute;
import org.sealpost.tls.TlsRoutes;

/** Takes sealed mails that people write at this service, and sends those to TLS domains. */
@Stateless
public class TlsDeliveries {
  @EJB private TlsRoutes routes;
  @EJB private DeliveryQueue queue;
  @Inject private Endings endings;

  /**
   * Decides for each recipient, and takes the mail for those in TLS domains; in one transaction.
   *
   * @param sender who wrote it, and hears if it cannot be delivered
   * @param recipients of the message, each of whom may open it
   */
  public Map<EmailAddress, Acceptance> accept(
      SealedMail mail, EmailAddress sender, Collection<EmailAddress> recipients) {
    Map<EmailAddress, Acceptance> all = new TreeMap<>();
    recipients.forEach(one -> all.put(one, decide(mail.account(), one)));
    UUID message = mail.id().toUuid();
    List<EmailAddress> taken = those(all, Acceptance.TAKEN);
    if (!taken.isEmpty()) {
      queue.add(mail.account(), message, sender, taken, mail::writeTo);
    }
    those(all, Acceptance.BOUNCED)
        .forEach(one -> endings.turnBack(mail.account(), message, sender, one));
    return all;
  }

  private static List<EmailAddress> those(Map<EmailAddress, Acceptance> all, Acceptance what) {
    return all.entrySet().stream()
        .filter(one -> one.getValue() == what)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Acceptance decide(UUID account, EmailAddress recipient) {
    Optional<TlsRoute> route = routes.route(account, recipient.domain());
    return route
        .filter(TlsRoute::isInForce)
        .map(one -> one.isActive() ? Acceptance.TAKEN : whileFailing(one.onFailure()))
        .orElse(Acceptance.ENVELOPE);
  }

  private static Acceptance whileFailing(OnFailure choice) {
    return switch (choice) {
      case ENVELOPE -> Acceptance.ENVELOPE;
      case WAIT -> Acceptance.TAKEN;
      case BOUNCE -> Acceptance.BOUNCED;
    };
  }
}
