package org.sealpost.message;

import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/** Forgets requests that are too old to be repeated; every node may do it. */
@Singleton
public class IdempotencyExpiry {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private Settings settings;

  public void forget() {
    entities
        .createQuery("delete from IdempotentRequest r where r.startedAt < :limit")
        .setParameter("limit", settings.now().minus(Limits.IDEMPOTENCY_KEPT))
        .executeUpdate();
  }
}
