package org.sealpost.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.notification.OutboxMail.Claim;
import org.sealpost.schema.OldRows;
import org.sealpost.settings.Settings;

/** The stored mails; each step of sending is a transaction of its own. */
@ApplicationScoped
class Outbox {
  /** The purpose under which payloads are encrypted. */
  static final String PURPOSE = "outbox";

  private static final Duration KEPT = Duration.ofDays(7);
  private static final Duration WITHHELD_KEPT = Duration.ofDays(1);

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private OldRows oldRows;
  @EJB private Settings settings;

  /** The identity a payload is bound to. */
  static byte[] aad(UUID id) {
    return id.toString().getBytes(StandardCharsets.US_ASCII);
  }

  void add(OutboxMail mail) {
    entities.persist(mail);
  }

  /** The next due mail, which no other node gets until the lease is over. */
  @Transactional
  Optional<Claim> claim() {
    Instant now = settings.now();
    return due(now).stream().findFirst().map(mail -> mail.claim(now));
  }

  @SuppressWarnings("unchecked")
  private List<OutboxMail> due(Instant now) {
    return entities
        .createNativeQuery(
            "select * from outbox_mail where state = 'WAITING' and due_at <= ?"
                + " order by due_at limit 1 for update skip locked",
            OutboxMail.class)
        .setParameter(1, now.atOffset(ZoneOffset.UTC))
        .getResultList();
  }

  @Transactional
  void sent(UUID id) {
    entities.find(OutboxMail.class, id).sent();
  }

  /** Notes a failed try; true if it was the last. */
  @Transactional
  boolean failed(UUID id) {
    OutboxMail mail = entities.find(OutboxMail.class, id);
    mail.failed(settings.now());
    return mail.state() == MailState.DEAD;
  }

  /** How many mails stand where; sent ones are not told, they only wait to be deleted. */
  @Transactional
  Map<MailState, Long> depths() {
    Map<MailState, Long> depths = new EnumMap<>(MailState.class);
    for (MailState state : List.of(MailState.WAITING, MailState.DEAD)) {
      depths.put(state, depth(state));
    }
    return depths;
  }

  private long depth(MailState state) {
    return entities
        .createQuery("select count(m) from OutboxMail m where m.state = :state", Long.class)
        .setParameter("state", state)
        .getSingleResult();
  }

  /** How long the oldest waiting mail has waited, in seconds; 0 if none waits. */
  @Transactional
  long oldestWaitSeconds() {
    return entities
        .createQuery(
            "select min(m.queuedAt) from OutboxMail m where m.state = :state", Instant.class)
        .setParameter("state", MailState.WAITING)
        .getResultStream()
        .filter(Objects::nonNull)
        .mapToLong(oldest -> Duration.between(oldest, settings.now()).toSeconds())
        .findFirst()
        .orElse(0);
  }

  /** Deletes what was sent or withheld long ago; dead letters stay. */
  void forgetOld() {
    oldRows.delete(
        "delete from outbox_mail where id in (select id from outbox_mail"
            + " where state = 'SENT' and queued_at < ? order by queued_at limit 200)",
        settings.now().minus(KEPT));
    oldRows.delete(
        "delete from outbox_mail where id in (select id from outbox_mail"
            + " where state = 'WITHHELD' and queued_at < ? order by queued_at limit 200)",
        settings.now().minus(WITHHELD_KEPT));
  }
}
