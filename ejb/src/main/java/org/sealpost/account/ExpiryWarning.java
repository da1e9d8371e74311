package org.sealpost.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sealpost.administration.Administrators;
import org.sealpost.administration.Contact;
import org.sealpost.notification.Kind;
import org.sealpost.notification.Notification;
import org.sealpost.notification.Notifications;
import org.sealpost.settings.Settings;

/** One warning that a token ends soon; in a transaction of its own. */
@ApplicationScoped
class ExpiryWarning {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Administrators administrators;
  @EJB private Notifications notifications;
  @EJB private Settings settings;

  /** Live tokens that end before that moment and of which nobody was warned so late. */
  List<UUID> due(int days, Instant now, Instant until) {
    return entities
        .createQuery(
            "select t.id from GatewayToken t, Account a where t.revokedAt is null"
                + " and t.expiresAt > :now and t.expiresAt <= :until"
                + " and (t.warnedDays is null or t.warnedDays > :days)"
                + " and a.id = t.accountId and a.state <> :closed",
            UUID.class)
        .setParameter("now", now)
        .setParameter("until", until)
        .setParameter("days", days)
        .setParameter("closed", AccountState.CLOSED)
        .getResultList();
  }

  /** Claims the warning and sends it with the claim; another node may have been first. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void send(UUID id, int days) {
    int claimed =
        entities
            .createQuery(
                "update GatewayToken t set t.warnedDays = :days where t.id = :id"
                    + " and (t.warnedDays is null or t.warnedDays > :days)")
            .setParameter("days", days)
            .setParameter("id", id)
            .executeUpdate();
    if (claimed == 1) {
      GatewayToken token = entities.find(GatewayToken.class, id);
      Account account = entities.find(Account.class, token.access().accountId());
      administrators
          .contacts(account.id(), account.view().language())
          .forEach(contact -> mail(contact, token.view(settings.now()), account));
    }
  }

  private void mail(Contact contact, GatewayView gateway, Account account) {
    AccountSummary facts = account.summary();
    notifications.send(
        new Notification(
            Kind.TOKEN_EXPIRES,
            contact.address(),
            contact.language(),
            Map.of(
                "gateway", gateway.name(),
                "account", facts.name(),
                "end", text(gateway.expiresAt().orElseThrow(), contact.language(), account),
                "link", settings.origin() + "/admin/gateways?account=" + facts.number())));
  }

  private static String text(Instant end, Locale language, Account account) {
    ZoneId zone = account.view().timeZone();
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(language)
            .withZone(zone)
            .format(end)
        + " ("
        + zone.getId()
        + ")";
  }
}
