package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sealpost.account.Accounts;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;

/** Decides a release under a lock on the message's row, and writes the audit row with it. */
@ApplicationScoped
class ReleaseDecision {
  @Inject private Messages messages;
  @EJB private Accounts accounts;
  @EJB private Audit audit;
  @Inject private ReaderRelease readers;
  @Inject private RetryRelease retries;
  @Inject private DeliveryRelease deliveries;

  /**
   * Whoever changes lock or expiry locks the same row: a change that is committed is seen by every
   * decision that begins later.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Decision decide(ReleaseRequest request) {
    Optional<Message> message = messages.lockRow(request.message());
    Decision decision =
        message
            .filter(one -> accounts.releases(one.accountId()))
            .map(one -> decide(request, one))
            .orElseGet(() -> absent(request));
    audit.record(event(request, message, decision));
    return decision;
  }

  private Decision decide(ReleaseRequest request, Message message) {
    return switch (request.purpose()) {
      case READER -> readers.decide(request, message);
      case ISSUE_RETRY -> retries.decide(request, message);
      case TLS_DELIVERY -> deliveries.decide(request, message);
    };
  }

  /** The same words as for a message that is there: a stranger learns nothing. */
  private Decision absent(ReleaseRequest request) {
    return request.purpose() == ReleasePurpose.READER
        ? readers.decideAbsent(request)
        : Decision.notAvailable();
  }

  private static AuditEvent event(
      ReleaseRequest request, Optional<Message> message, Decision decision) {
    AuditEvent event =
        AuditEvent.refused(Act.KEY_RELEASED, outcome(decision)).saying("for " + request.purpose());
    event = by(request, event);
    event = request.client().map(event::from).orElse(event);
    return message.isPresent()
        ? event.of(message.get().accountId()).about(message.get().row(), request.message())
        : event.about(request.message());
  }

  private static AuditEvent by(ReleaseRequest request, AuditEvent event) {
    AuditEvent gateway =
        request.gateway().map(one -> event.by("gateway", one.tokenId())).orElse(event);
    AuditEvent reader =
        request.reader().map(one -> gateway.by("user", one.userId())).orElse(gateway);
    return request.delivery().map(one -> reader.by("delivery", one)).orElse(reader);
  }

  private static String outcome(Decision decision) {
    return decision instanceof Decision.Denied denied
        ? denied.outcome().getClass().getSimpleName()
        : "done";
  }
}
