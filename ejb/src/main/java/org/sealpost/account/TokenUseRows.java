package org.sealpost.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Writes the last use of a token, each in a transaction of its own. */
@ApplicationScoped
class TokenUseRows {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  /** Another node may have seen a later one, which stays. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void write(UUID token, TokenUses.Use use) {
    entities
        .createQuery(
            "update GatewayToken t set t.lastUsedAt = :at, t.lastUsedFrom = :from"
                + " where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :at)")
        .setParameter("at", use.at().truncatedTo(ChronoUnit.MICROS))
        .setParameter("from", use.from().toString())
        .setParameter("id", token)
        .executeUpdate();
  }
}
