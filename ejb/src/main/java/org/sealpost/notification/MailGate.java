package org.sealpost.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealpost.address.EmailAddress;

/** Lets three mails an hour that strangers can cause through to one address. */
@ApplicationScoped
class MailGate {
  static final int MAILS = 3;
  static final Duration WINDOW = Duration.ofHours(1);
  private static final int ROWS = 64;
  private static final Set<Kind> LIMITED =
      Stream.of(Kind.values())
          .filter(Kind::isLimited)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  boolean admits(Notification notification, Instant now) {
    return !notification.kind().isLimited() || isOpen(notification.to(), now);
  }

  private boolean isOpen(EmailAddress address, Instant now) {
    hold(Math.floorMod(address.canonical().hashCode(), ROWS));
    return entities
            .createQuery(
                "select count(m) from OutboxMail m where m.recipient = :recipient"
                    + " and m.queuedAt > :since and m.state <> :withheld and m.kind in :limited",
                Long.class)
            .setParameter("recipient", address)
            .setParameter("since", now.minus(WINDOW))
            .setParameter("withheld", MailState.WITHHELD)
            .setParameter("limited", LIMITED)
            .getSingleResult()
        < MAILS;
  }

  private void hold(int row) {
    entities
        .createNativeQuery("select id from mail_gate where id = ? for update")
        .setParameter(1, row)
        .getSingleResult();
  }
}
