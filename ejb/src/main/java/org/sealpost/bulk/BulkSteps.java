package org.sealpost.bulk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.message.MassChanges;
import org.sealpost.settings.Settings;

/** The stored changes; each step is a transaction of its own. */
@ApplicationScoped
class BulkSteps {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private MassChanges messages;
  @EJB private Audit audit;
  @EJB private Settings settings;

  @Transactional
  UUID add(BulkChange change) {
    entities.persist(change);
    record(change, Act.BULK_CHANGE_STARTED);
    return change.id();
  }

  /** The next one to work on, which no other node gets until the lease is over. */
  @Transactional
  Optional<UUID> claim() {
    Instant now = settings.now();
    return waiting(now).stream().findFirst().map(change -> change.lease(now));
  }

  @SuppressWarnings("unchecked")
  private List<BulkChange> waiting(Instant now) {
    return entities
        .createNativeQuery(
            "select * from bulk_change where state = 'RUNNING' and leased_until <= ?"
                + " order by leased_until limit 1 for update skip locked",
            BulkChange.class)
        .setParameter(1, now.atOffset(ZoneOffset.UTC))
        .getResultList();
  }

  /**
   * Changes the next messages and notes it; true while there are more. Its row is held meanwhile,
   * so that two nodes would take turns, and a cancellation waits for the step.
   */
  @Transactional
  boolean step(UUID id) {
    BulkChange change = held(id);
    if (change.isRunning()) {
      change.advance(
          messages.changeNext(change.actor(), change.rest(), change.order()), settings.now());
      if (!change.isRunning()) {
        record(change, Act.BULK_CHANGE_DONE);
      }
    }
    return change.isRunning();
  }

  BulkChange held(UUID id) {
    return entities.find(BulkChange.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private void record(BulkChange change, Act act) {
    audit.record(change.actor().signature().apply(AuditEvent.done(act)).saying(change.inWords()));
  }
}
