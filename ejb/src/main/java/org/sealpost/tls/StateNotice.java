package org.sealpost.tls;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sealpost.account.AccountSummary;
import org.sealpost.account.Accounts;
import org.sealpost.administration.Administrators;
import org.sealpost.administration.Contact;
import org.sealpost.notification.Kind;
import org.sealpost.notification.Notification;
import org.sealpost.notification.Notifications;
import org.sealpost.settings.Settings;

/** Tells the administrators of an account that a TLS domain has another state. */
@ApplicationScoped
class StateNotice {
  @EJB private Accounts accounts;
  @EJB private Administrators administrators;
  @EJB private Notifications notifications;
  @EJB private Settings settings;

  /** In the transaction of the change. */
  void send(TlsDomain domain) {
    kind(domain.state()).ifPresent(kind -> send(kind, domain));
  }

  private static Optional<Kind> kind(TlsState state) {
    return switch (state) {
      case ACTIVE -> Optional.of(Kind.TLS_DOMAIN_ACTIVE);
      case FAILING -> Optional.of(Kind.TLS_DOMAIN_FAILING);
      case OFF -> Optional.of(Kind.TLS_DOMAIN_OFF);
      case TESTING -> Optional.empty();
    };
  }

  private void send(Kind kind, TlsDomain domain) {
    AccountSummary account = accounts.summaries(List.of(domain.account())).get(0);
    Locale language = accounts.languageOf(account.id());
    administrators
        .contacts(account.id(), language)
        .forEach(contact -> send(kind, contact, account, domain));
  }

  private void send(Kind kind, Contact contact, AccountSummary account, TlsDomain domain) {
    notifications.send(
        new Notification(
            kind,
            contact.address(),
            contact.language(),
            Map.of(
                "account", account.name(),
                "domain", domain.domain().name(),
                "link", settings.origin() + "/admin/tls-domains?account=" + account.number())));
  }
}
