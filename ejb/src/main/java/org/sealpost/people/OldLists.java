package org.sealpost.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sealpost.schema.OldRows;

/** Deletes lists that have been carried out, or that nobody has confirmed. */
@ApplicationScoped
class OldLists {
  private static final Duration KEPT = Duration.ofDays(1);

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private OldRows oldRows;

  @Transactional
  void remove(UUID id) {
    entities
        .createQuery("delete from PeopleList l where l.id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  void forgetOld(Instant now) {
    oldRows.delete(
        "delete from people_list where id in (select id from people_list"
            + " where uploaded_at < ? order by uploaded_at limit 200)",
        now.minus(KEPT));
  }
}
