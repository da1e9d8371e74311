package org.sealpost.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.schema.OldRows;

/** The stored remembered devices; in the caller's transaction. */
@ApplicationScoped
class Devices {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private OldRows oldRows;

  void add(RememberedDevice device) {
    entities.persist(device);
  }

  void forget(RememberedDevice device) {
    entities.remove(device);
  }

  Optional<RememberedDevice> byCookie(String cookie, Instant now) {
    return entities
        .createQuery(
            "select d from RememberedDevice d where d.cookieDigest = :digest",
            RememberedDevice.class)
        .setParameter("digest", RandomSecret.digest(cookie))
        .getResultStream()
        .findFirst()
        .filter(device -> !device.isOver(now));
  }

  List<RememberedDevice> of(UUID user, Instant now) {
    return entities
        .createQuery(
            "select d from RememberedDevice d where d.userId = :user order by d.rememberedAt desc",
            RememberedDevice.class)
        .setParameter("user", user)
        .getResultStream()
        .filter(device -> !device.isOver(now))
        .toList();
  }

  /** Forgets one device of this user; false if there is none. */
  boolean forget(UUID user, UUID device) {
    return entities
            .createQuery("delete from RememberedDevice d where d.id = :id and d.userId = :user")
            .setParameter("id", device)
            .setParameter("user", user)
            .executeUpdate()
        > 0;
  }

  void forgetAll(UUID user) {
    entities
        .createQuery("delete from RememberedDevice d where d.userId = :user")
        .setParameter("user", user)
        .executeUpdate();
  }

  void forgetOld(Instant now) {
    oldRows.delete(
        "delete from remembered_device where id in (select id from remembered_device"
            + " where expires_at < ? order by expires_at limit 200)",
        now);
  }
}
