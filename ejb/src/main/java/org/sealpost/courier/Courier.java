package org.sealpost.courier;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealpost.delivery.ClaimedMail;
import org.sealpost.delivery.DeliveryQueue;
import org.sealpost.notification.MailNotSentException;
import org.sealpost.notification.ReadyMails;
import org.sealpost.settings.Limits;
import org.sealpost.smtp.TlsAttempt;
import org.sealpost.smtp.Trouble;
import org.sealpost.smtp.VerifiedConnection;
import org.sealpost.smtp.VerifiedTls;
import org.sealpost.tls.OnFailure;
import org.sealpost.tls.TlsRoute;
import org.sealpost.tls.TlsRoutes;

/**
 * Tries one mail. While its domain is active it goes over verified TLS or not at all; a failure has
 * the domain tested, and what is to become of the mail follows from the state after that test.
 */
@ApplicationScoped
class Courier {
  @Inject private VerifiedTls tls;
  @Inject private OpenMail mails;
  @Inject private Endings endings;
  @EJB private TlsRoutes routes;
  @EJB private DeliveryQueue queue;
  @EJB private ReadyMails envelopes;

  void carry(ClaimedMail mail) {
    Optional<TlsRoute> route =
        routes.route(mail.account(), mail.recipient().domain()).filter(TlsRoute::isInForce);
    if (route.isEmpty()) {
      sendEnvelope(mail, "the domain is no TLS domain any more");
    } else if (route.get().isActive()) {
      sendOverTls(mail, route.get());
    } else {
      obey(mail, route.get().onFailure());
    }
  }

  private void sendOverTls(ClaimedMail mail, TlsRoute route) {
    TlsAttempt attempt =
        tls.connect(mail.recipient().domain(), route.host(), Limits.TLS_DELIVERY_PATIENCE);
    if (attempt.connection().isPresent()) {
      Sent sent = mails.send(mail, attempt.connection().get());
      end(mail, sent, attempt.connection().get());
    } else {
      routes.suspect(mail.account(), mail.recipient().domain());
      later(mail, attempt.trouble().map(Trouble::key).orElse("not verified"));
    }
  }

  private void end(ClaimedMail mail, Sent sent, VerifiedConnection connection) {
    switch (sent) {
      case DELIVERED -> endings.delivered(mail, "over " + connection.secured().version());
      case REFUSED -> endings.givenUp(mail, "the mail server refused it");
      case LATER -> later(mail, "the mail server did not take it");
    }
  }

  private void obey(ClaimedMail mail, OnFailure choice) {
    switch (choice) {
      case ENVELOPE -> sendEnvelope(mail, "the domain fails");
      case WAIT -> later(mail, "the domain fails");
      case BOUNCE -> endings.givenUp(mail, "the domain fails");
    }
  }

  private void later(ClaimedMail mail, String why) {
    if (mail.isLastTry()) {
      endings.givenUp(mail, why);
    } else {
      queue.giveBack(mail);
    }
  }

  /** By the service's own mail system, as everything that is sealed may go. */
  private void sendEnvelope(ClaimedMail mail, String why) {
    try {
      envelopes.send(
          mail.id().toString(),
          mail.recipient(),
          out -> {
            try (var stored = StoredMail.of(queue, mail.message())) {
              stored.transferTo(out);
            }
          });
      endings.enveloped(mail, why);
    } catch (MailNotSentException away) {
      later(mail, why);
    }
  }

  /** What became of a mail on a verified connection. */
  enum Sent {
    DELIVERED,
    REFUSED,
    LATER
  }
}
