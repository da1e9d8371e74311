package org.sealpost.enrollment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealpost.access.RandomSecret;
import org.sealpost.address.EmailAddress;
import org.sealpost.schema.OldRows;

/** The stored password resets; in the caller's transaction. */
@ApplicationScoped
class Resets {
  private static final Duration WINDOW = Duration.ofHours(1);

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private OldRows oldRows;

  void add(PasswordReset reset) {
    entities.persist(reset);
  }

  Optional<PasswordReset> byToken(String token, Instant now) {
    return entities
        .createQuery(
            "select r from PasswordReset r where r.tokenDigest = :digest", PasswordReset.class)
        .setParameter("digest", RandomSecret.digest(token))
        .getResultStream()
        .findFirst()
        .filter(reset -> reset.isOpen(now));
  }

  /** All resets for the address, held until the transaction ends and read anew. */
  List<PasswordReset> hold(EmailAddress address) {
    return entities
        .createQuery(
            "select r from PasswordReset r where r.address = :address order by r.id",
            PasswordReset.class)
        .setParameter("address", address)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  long askedFrom(String network, Instant now) {
    return entities
        .createQuery(
            "select count(r) from PasswordReset r"
                + " where r.network = :network and r.askedAt > :since",
            Long.class)
        .setParameter("network", network)
        .setParameter("since", now.minus(WINDOW))
        .getSingleResult();
  }

  void forgetOld(Instant now) {
    oldRows.delete(
        "delete from password_reset where id in (select id from password_reset"
            + " where expires_at < ? order by expires_at limit 200)",
        now.minus(WINDOW));
  }
}
