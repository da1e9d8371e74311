package org.sealpost.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.account.AccountClocks;
import org.sealpost.audit.Audit;

/** The stored purges; each step is a transaction of its own. */
@ApplicationScoped
class RetentionSteps {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private Purges purges;
  @Inject private RuleRows rules;
  @Inject private HoldRows holds;
  @EJB private AccountClocks clocks;
  @EJB private Audit audit;

  /** Fails if another node has planned this night of the scope. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void add(Scope scope, LocalDate night, Map<RecordKind, Instant> cutOffs, Instant now) {
    cutOffs.forEach(
        (kind, cutOff) -> entities.persist(new RetentionRun(scope, kind, night, cutOff, now)));
    entities.flush();
  }

  /**
   * The next one to work on, messages before the audit of them, which no other node gets until the
   * lease is over.
   */
  @Transactional
  Optional<UUID> claim(Instant now) {
    return waiting(now).stream().findFirst().map(run -> run.lease(now));
  }

  @SuppressWarnings("unchecked")
  private List<RetentionRun> waiting(Instant now) {
    return entities
        .createNativeQuery(
            "select * from retention_run where state = 'RUNNING' and leased_until <= ?"
                + " order by leased_until, kind desc limit 1 for update skip locked",
            RetentionRun.class)
        .setParameter(1, now.atOffset(ZoneOffset.UTC))
        .getResultList();
  }

  /** Purges the next records and notes it; true while there are more. */
  @Transactional
  boolean step(UUID id, Instant now) {
    RetentionRun run = entities.find(RetentionRun.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (run.isRunning() && mayGoOn(run)) {
      run.advance(next(run, now), now);
      if (!run.isRunning()) {
        run.event().ifPresent(audit::record);
      }
      return run.isRunning();
    }
    return false;
  }

  /**
   * A hold that is answered holds, though its messages are not all marked yet: the purge waits for
   * the rest of the lease. Holds are placed under the same row.
   */
  private boolean mayGoOn(RetentionRun run) {
    run.scope().account().ifPresent(clocks::held);
    return run.scope().account().filter(holds::isAnyPlaced).isEmpty();
  }

  /** A period that was prolonged meanwhile ends it. */
  private Purge.Step next(RetentionRun run, Instant now) {
    return isOver(run, now)
        ? new Purge.Step(0, Optional.empty())
        : purges.of(run.kind()).next(run.scope(), run.cutOff(), run.place());
  }

  private boolean isOver(RetentionRun run, Instant now) {
    return run.kind() != RecordKind.KEYS
        && rules
            .inForce(run.scope(), run.kind(), now)
            .cutOff(now)
            .filter(cutOff -> !cutOff.isBefore(run.cutOff()))
            .isEmpty();
  }
}
