package org.sealpost.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The stored rules; where there is none, what is usual holds. */
@ApplicationScoped
class RuleRows {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  RetentionRule of(Scope scope, RecordKind kind) {
    return entities
        .createQuery(
            "select r from RetentionRule r where r.scope = :scope and r.kind = :kind",
            RetentionRule.class)
        .setParameter("scope", scope.id())
        .setParameter("kind", kind)
        .getResultList()
        .stream()
        .findFirst()
        .orElseGet(() -> new RetentionRule(scope, kind));
  }

  Period inForce(Scope scope, RecordKind kind, Instant now) {
    return of(scope, kind).inForce(now);
  }

  /** Stores a rule that may be the first one of its kind. */
  void store(RetentionRule rule) {
    if (!entities.contains(rule)) {
      entities.persist(rule);
    }
    entities.flush();
  }
}
