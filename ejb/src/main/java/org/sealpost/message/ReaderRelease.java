package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealpost.access.ReaderAccess;
import org.sealpost.access.Readers;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.Settings;

/** Whether a reader gets a key. The message's row is locked while this decides. */
@ApplicationScoped
class ReaderRelease {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Readers readers;
  @EJB private Settings settings;

  Decision decide(ReleaseRequest request, Message message) {
    if (message.isLow()) {
      return request.isLow() ? openLow(message) : Decision.notAvailable();
    }
    return held(request)
        .map(addresses -> openFor(request.reader().orElseThrow(), addresses, message))
        .orElseGet(ReaderRelease::signIn);
  }

  /** No such message, or its account is closed. */
  Decision decideAbsent(ReleaseRequest request) {
    return request.isLow() || held(request).isPresent() ? Decision.notAvailable() : signIn();
  }

  /** Whoever holds a genuine envelope counts as a recipient. */
  private Decision openLow(Message message) {
    Optional<ReleaseOutcome> refusal = message.refusal(settings.now());
    if (refusal.isPresent()) {
      return new Decision.Denied(refusal.get());
    }
    message.open();
    return Decision.granted(message);
  }

  private Decision openFor(ReaderAccess reader, List<EmailAddress> addresses, Message message) {
    List<Correspondent> recipients = recipients(message, addresses);
    if (recipients.isEmpty()) {
      return Decision.notAvailable();
    }
    Instant now = settings.now();
    Optional<ReleaseOutcome> refusal = message.refusal(now).or(() -> refusal(recipients, now));
    if (refusal.isPresent()) {
      return new Decision.Denied(refusal.get());
    }
    if (message.isHigh() && !readers.spendAuthentication(reader)) {
      return new Decision.Denied(new ReleaseOutcome.FreshSignInNeeded());
    }
    message.open();
    recipients.stream().filter(one -> one.refusal(now).isEmpty()).forEach(one -> one.open(now));
    return Decision.granted(message);
  }

  /** A reader who is a recipient under several addresses needs only one that is open. */
  private static Optional<ReleaseOutcome> refusal(List<Correspondent> recipients, Instant now) {
    boolean anyOpen = recipients.stream().anyMatch(one -> one.refusal(now).isEmpty());
    return anyOpen ? Optional.empty() : recipients.get(0).refusal(now);
  }

  /** Empty where nobody is signed in, or the session is over. */
  private Optional<List<EmailAddress>> held(ReleaseRequest request) {
    return request.reader().map(readers::holds).filter(addresses -> !addresses.isEmpty());
  }

  private List<Correspondent> recipients(Message message, List<EmailAddress> addresses) {
    return entities
        .createQuery(
            "select c from Correspondent c where c.messageId = :message"
                + " and c.recipient = true and c.address in :addresses",
            Correspondent.class)
        .setParameter("message", message.row())
        .setParameter("addresses", addresses.stream().map(EmailAddress::canonical).toList())
        .getResultList();
  }

  private static Decision signIn() {
    return new Decision.Denied(new ReleaseOutcome.SignInNeeded());
  }
}
