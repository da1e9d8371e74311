package org.sealpost.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored remembered devices; in the caller's transaction. */
@ApplicationScoped
class Devices {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

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
    entities
        .createQuery("delete from RememberedDevice d where d.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
