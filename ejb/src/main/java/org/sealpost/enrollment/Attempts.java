package org.sealpost.enrollment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.access.RandomSecret;
import org.sealpost.address.EmailAddress;
import org.sealpost.schema.OldRows;

/** The stored enrollment attempts; in the caller's transaction. */
@ApplicationScoped
class Attempts {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private OldRows oldRows;

  void add(EnrollmentAttempt attempt) {
    entities.persist(attempt);
  }

  Optional<EnrollmentAttempt> byToken(String token) {
    return one("select a from EnrollmentAttempt a where a.tokenDigest = :digest", token);
  }

  Optional<EnrollmentAttempt> byCookie(String cookie) {
    return one("select a from EnrollmentAttempt a where a.cookieDigest = :digest", cookie);
  }

  List<EnrollmentAttempt> byId(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select a from EnrollmentAttempt a where a.id in :ids", EnrollmentAttempt.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  List<EnrollmentAttempt> of(Collection<EmailAddress> addresses) {
    return addresses.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select a from EnrollmentAttempt a where a.address in :addresses",
                EnrollmentAttempt.class)
            .setParameter("addresses", addresses)
            .getResultList();
  }

  private Optional<EnrollmentAttempt> one(String query, String secret) {
    return entities
        .createQuery(query, EnrollmentAttempt.class)
        .setParameter("digest", RandomSecret.digest(secret))
        .getResultStream()
        .findFirst();
  }

  /**
   * All attempts for the address, held until the transaction ends and read anew, so that only one
   * of them can prove it.
   */
  List<EnrollmentAttempt> hold(EmailAddress address) {
    return entities
        .createQuery(
            "select a from EnrollmentAttempt a where a.address = :address order by a.id",
            EnrollmentAttempt.class)
        .setParameter("address", address)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  long begunFrom(String network, Instant now) {
    return entities
        .createQuery(
            "select count(a) from EnrollmentAttempt a"
                + " where a.network = :network and a.begunAt > :since",
            Long.class)
        .setParameter("network", network)
        .setParameter("since", now.minus(WINDOW))
        .getSingleResult();
  }

  void forgetOld(Instant now) {
    oldRows.delete(
        "delete from enrollment_attempt where id in (select id from enrollment_attempt"
            + " where expires_at < ? order by expires_at limit 200)",
        now.minus(KEPT_AFTER_EXPIRY));
  }
}
