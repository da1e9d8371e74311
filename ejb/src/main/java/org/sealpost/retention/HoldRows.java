package org.sealpost.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored legal holds. */
@ApplicationScoped
class HoldRows {
  private static final int SHOWN = 100;

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  void add(LegalHold hold) {
    entities.persist(hold);
    entities.flush();
  }

  LegalHold held(UUID id) {
    return entities.find(LegalHold.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** One of the account's, its row held. */
  Optional<LegalHold> held(UUID account, UUID id) {
    return Optional.ofNullable(held(id)).filter(hold -> hold.belongsTo(account));
  }

  /** Whether there is one whose messages are not all marked. */
  boolean isAnyPlaced(UUID account) {
    return !entities
        .createQuery(
            "select h.id from LegalHold h where h.accountId = :account and h.state = :placing",
            UUID.class)
        .setParameter("account", account)
        .setParameter("placing", HoldState.PLACING)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Those of the account, the newest first. */
  List<LegalHold> of(UUID account) {
    return some("h.accountId = :account", account).getResultList();
  }

  /** Those that keep one message of the account. */
  List<LegalHold> of(UUID account, UUID mid) {
    return some(
            "h.accountId = :account and h.id in (select k.id.holdId from HeldMessage k, Message m"
                + " where m.mid = :mid and k.id.messageId = m.id)",
            account)
        .setParameter("mid", mid)
        .getResultList();
  }

  private TypedQuery<LegalHold> some(String condition, UUID account) {
    return entities
        .createQuery(
            "select h from LegalHold h where " + condition + " order by h.placedAt desc",
            LegalHold.class)
        .setParameter("account", account)
        .setMaxResults(SHOWN);
  }
}
