package org.sealpost.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which messages are under a legal hold. */
@ApplicationScoped
class HeldMessages {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  /** Those of the rows that no hold keeps. */
  List<Long> without(List<Long> rows) {
    Set<Long> held = rows.isEmpty() ? Set.of() : new HashSet<>(held(rows));
    return rows.stream().filter(row -> !held.contains(row)).toList();
  }

  private List<Long> held(List<Long> rows) {
    return entities
        .createQuery(
            "select h.id.messageId from HeldMessage h where h.id.messageId in :rows", Long.class)
        .setParameter("rows", rows)
        .getResultList();
  }

  /** Puts them under the hold, unless they are; answers how many it were not. */
  int add(UUID hold, List<Long> rows) {
    Set<Long> there = rows.isEmpty() ? Set.of() : new HashSet<>(under(hold, rows));
    List<Long> added = rows.stream().filter(row -> !there.contains(row)).toList();
    added.forEach(row -> entities.persist(new HeldMessage(row, hold)));
    entities.flush();
    return added.size();
  }

  private List<Long> under(UUID hold, List<Long> rows) {
    return entities
        .createQuery(
            "select h.id.messageId from HeldMessage h where h.id.holdId = :hold"
                + " and h.id.messageId in :rows",
            Long.class)
        .setParameter("hold", hold)
        .setParameter("rows", rows)
        .getResultList();
  }

  /** Ends the hold on some of its messages; answers on how many. */
  int remove(UUID hold, int most) {
    List<Long> rows =
        entities
            .createQuery(
                "select h.id.messageId from HeldMessage h where h.id.holdId = :hold", Long.class)
            .setParameter("hold", hold)
            .setMaxResults(most)
            .getResultList();
    return rows.isEmpty()
        ? 0
        : entities
            .createQuery(
                "delete from HeldMessage h where h.id.holdId = :hold and h.id.messageId in :rows")
            .setParameter("hold", hold)
            .setParameter("rows", rows)
            .executeUpdate();
  }
}
