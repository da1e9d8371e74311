package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.sealpost.account.GatewayAccess;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.keyring.KeyRing;
import org.sealpost.policy.SubjectRule;
import org.sealpost.rule.Verdicts;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/** Stores a new message: its row, its people, the audit row and the repetition's answer at once. */
@ApplicationScoped
class Issuance {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private KeyRing ring;
  @EJB private Audit audit;
  @Inject private Idempotency idempotency;
  @EJB private Settings settings;

  /** What is stored with a draft besides itself. */
  record Particulars(
      Act act,
      GatewayAccess gateway,
      List<Person> people,
      Optional<String> subject,
      Optional<byte[]> bodyMac,
      Optional<RuleDecision> decision) {
    private String said() {
      return decision.map(one -> ", " + Verdicts.said(one.rule())).orElse("");
    }
  }

  /**
   * False, with nothing stored, if the claim has been lost to a later call. Fails with a
   * persistence error, and stores nothing either, if an open claim has been lost.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean store(Draft draft, Particulars particulars, Claim claim) {
    if (claim instanceof Claim.First first) {
      return answer(draft, particulars, first);
    }
    write(draft, particulars);
    if (claim instanceof Claim.Open open) {
      entities.persist(
          new IdempotentRequest(open.request(), open.mac(), settings.now())
              .answer(draft, particulars.bodyMac(), particulars.decision()));
      // What a server throws when the commit itself fails differs; this fails the same on all.
      entities.flush();
    }
    return true;
  }

  private boolean answer(Draft draft, Particulars particulars, Claim.First first) {
    Optional<IdempotentRequest> held = idempotency.held(first);
    held.ifPresent(
        request -> {
          write(draft, particulars);
          request.answer(draft, particulars.bodyMac(), particulars.decision());
        });
    return held.isPresent();
  }

  /** The message goes first: the rows that refer to it follow in batches. */
  private void write(Draft draft, Particulars particulars) {
    entities.persist(message(draft, particulars));
    entities.flush();
    particulars.people().forEach(one -> entities.persist(new Correspondent(draft.row(), one)));
    audit.record(
        AuditEvent.done(particulars.act())
            .by("gateway", particulars.gateway().tokenId())
            .of(draft.account().id())
            .about(draft.row(), draft.id().toUuid())
            .saying("level " + draft.terms().level().wireName() + particulars.said()));
  }

  private Message message(Draft draft, Particulars particulars) {
    return new Message(
        draft,
        particulars.gateway().tokenId(),
        ring.wrap(draft.identity(), draft.accountKey(), draft.key()),
        particulars
            .subject()
            .filter(subject -> draft.terms().subject() == SubjectRule.KEPT)
            .map(Issuance::storable));
  }

  /** Control characters have no place in a subject, and some of them none in a database. */
  private static String storable(String subject) {
    String clean = subject.replaceAll("\\p{Cntrl}", " ").strip();
    return clean.length() <= Limits.SUBJECT_CHARACTERS
        ? clean
        : clean.substring(0, Limits.SUBJECT_CHARACTERS);
  }
}
