package org.sealpost.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;

/** One batch of {@link OldRows}, in a transaction of its own. */
@ApplicationScoped
class Batch {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  int delete(String statement, Instant before) {
    return entities
        .createNativeQuery(statement)
        .setParameter(1, before.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }
}
