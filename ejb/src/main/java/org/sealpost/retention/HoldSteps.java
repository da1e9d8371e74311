package org.sealpost.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.message.MessageSearch;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/** Marks and frees the messages of holds; each step is a transaction of its own. */
@ApplicationScoped
class HoldSteps {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private HoldRows rows;
  @Inject private HeldMessages held;
  @EJB private MessageSearch search;
  @EJB private Settings settings;

  /** The next one to work on, which no other node gets until the lease is over. */
  @Transactional
  Optional<UUID> claim(Instant now) {
    return waiting(now).stream().findFirst().map(hold -> hold.lease(now));
  }

  @SuppressWarnings("unchecked")
  private List<LegalHold> waiting(Instant now) {
    return entities
        .createNativeQuery(
            "select * from legal_hold where state in ('PLACING', 'RELEASING')"
                + " and leased_until <= ? order by leased_until limit 1 for update skip locked",
            LegalHold.class)
        .setParameter(1, now.atOffset(ZoneOffset.UTC))
        .getResultList();
  }

  /** Marks or frees the next messages and notes it; true while there are more. */
  @Transactional
  boolean step(UUID id) {
    LegalHold hold = rows.held(id);
    if (hold.isPlacing()) {
      mark(hold);
    } else if (hold.isReleasing()) {
      hold.free(held.remove(id, Limits.BULK_BATCH), settings.now());
    }
    return hold.isPlacing() || hold.isReleasing();
  }

  /** Marks the next messages in the caller's transaction. */
  void mark(LegalHold hold) {
    List<Long> found = search.rows(hold.account(), hold.rest(), Limits.BULK_BATCH);
    hold.mark(found, held.add(hold.id(), found), settings.now());
  }
}
