package org.sealpost.delivery;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.Settings;
import org.sealpost.smtp.MailContent;

/** The waiting mails; each method is a transaction, or part of its caller's. */
@Stateless
public class DeliveryQueue {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Settings settings;

  /**
   * Takes a sealed mail for these recipients; those who wait for it already are not added again.
   *
   * @param sealed writes it, in constant memory
   * @throws UncheckedIOException if it cannot be written; then nothing is taken
   */
  public void add(
      UUID account,
      UUID message,
      EmailAddress sender,
      Collection<EmailAddress> recipients,
      MailContent sealed) {
    List<TlsDelivery> waiting = of(message);
    if (waiting.isEmpty()) {
      store(message, sealed);
    }
    Instant now = settings.now();
    recipients.stream()
        .filter(one -> waiting.stream().noneMatch(known -> known.recipient().equals(one)))
        .forEach(one -> entities.persist(new TlsDelivery(account, message, sender, one, now)));
  }

  private void store(UUID message, MailContent sealed) {
    try (PieceStream pieces = new PieceStream(entities, message)) {
      sealed.writeTo(pieces);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The next one that is due, which no other node gets until its lease is over. */
  public Optional<ClaimedMail> claim() {
    Instant now = settings.now();
    return due(now).stream().findFirst().map(delivery -> delivery.claim(now));
  }

  @SuppressWarnings("unchecked")
  private List<TlsDelivery> due(Instant now) {
    return entities
        .createNativeQuery(
            "select * from tls_delivery where due_at <= ?"
                + " order by due_at limit 1 for update skip locked",
            TlsDelivery.class)
        .setParameter(1, now.atOffset(ZoneOffset.UTC))
        .getResultList();
  }

  /** It waits for another try. */
  public void giveBack(ClaimedMail mail) {
    Optional.ofNullable(entities.find(TlsDelivery.class, mail.id()))
        .ifPresent(one -> one.giveBack(settings.now()));
  }

  /** It is over; the sealed mail goes with its last recipient. */
  public void remove(ClaimedMail mail) {
    List<TlsDelivery> all = of(mail.message());
    all.stream().filter(one -> one.recipient().equals(mail.recipient())).forEach(entities::remove);
    if (all.size() <= 1) {
      entities
          .createQuery("delete from SealedPiece p where p.mid = :message")
          .setParameter("message", mail.message())
          .executeUpdate();
    }
  }

  /** All of the message, held in one order: of two that end at once, one is the last. */
  private List<TlsDelivery> of(UUID message) {
    return entities
        .createQuery(
            "select d from TlsDelivery d where d.mid = :message order by d.id", TlsDelivery.class)
        .setParameter("message", message)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /**
   * A piece of the sealed mail.
   *
   * @param number from 0
   */
  public Optional<byte[]> piece(UUID message, int number) {
    return Optional.ofNullable(entities.find(SealedPiece.class, new SealedPieceId(message, number)))
        .map(SealedPiece::bytes);
  }
}
