package org.sealpost.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sealpost.address.EmailAddress;
import org.sealpost.schema.OldRows;

/**
 * Counts failed sign-ins and tells how long the next one must wait; in the caller's transaction.
 */
@ApplicationScoped
class Throttle {
  static final Duration REMEMBERED = Duration.ofHours(24);
  private static final Duration NETWORK_WINDOW = Duration.ofMinutes(5);

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private OldRows oldRows;

  /** Until when this counter, and for unknown devices this network, must wait. */
  Optional<Instant> waitUntil(Counter counter, String network, Instant now) {
    Optional<Instant> own = Waits.until(of(counter, now), Waits.FAILURES_OF_COUNTER, now);
    return counter.isForUnknownDevices()
        ? Stream.of(own, Waits.until(of(network, now), Waits.FAILURES_OF_NETWORK, now))
            .flatMap(Optional::stream)
            .max(Instant::compareTo)
        : own;
  }

  private Waits.Failures of(Counter counter, Instant now) {
    return Waits.Failures.of(
        entities
            .createQuery(
                "select f.failedAt from SignInFailure f where f.subject = :subject and f.device ="
                    + " :device and f.failedAt > :since and f.forgiven = false"
                    + " order by f.failedAt desc",
                Instant.class)
            .setParameter("subject", counter.subject())
            .setParameter("device", counter.device())
            .setParameter("since", now.minus(REMEMBERED))
            .setMaxResults(Waits.MOST_THAT_COUNT)
            .getResultList());
  }

  private Waits.Failures of(String network, Instant now) {
    return Waits.Failures.of(
        entities
            .createQuery(
                "select f.failedAt from SignInFailure f where f.network = :network"
                    + " and f.failedAt > :since and f.forgiven = false"
                    + " order by f.failedAt desc",
                Instant.class)
            .setParameter("network", network)
            .setParameter("since", now.minus(NETWORK_WINDOW))
            .setMaxResults(Waits.MOST_THAT_COUNT)
            .getResultList());
  }

  UUID count(Counter counter, String network, Instant now) {
    SignInFailure failure = new SignInFailure(counter, network, now);
    entities.persist(failure);
    return failure.id();
  }

  void forgive(Counter counter) {
    entities
        .createQuery(
            "update SignInFailure f set f.forgiven = true"
                + " where f.subject = :subject and f.device = :device")
        .setParameter("subject", counter.subject())
        .setParameter("device", counter.device())
        .executeUpdate();
  }

  /** Whoever failed with this address, from whatever device, has not. */
  void forgiveAll(EmailAddress address) {
    entities
        .createQuery("update SignInFailure f set f.forgiven = true where f.subject = :subject")
        .setParameter("subject", RandomSecret.digest(address.canonical()))
        .executeUpdate();
  }

  /** Until when unknown devices must wait with each of these addresses, where they must. */
  Map<EmailAddress, Instant> waits(Collection<EmailAddress> addresses, Instant now) {
    Map<String, List<Instant>> moments = new HashMap<>();
    failures(addresses, now)
        .forEach(
            row ->
                moments
                    .computeIfAbsent((String) row[0], subject -> new ArrayList<>())
                    .add((Instant) row[1]));
    Map<EmailAddress, Instant> waits = new HashMap<>();
    for (EmailAddress address : addresses) {
      List<Instant> own = moments.getOrDefault(RandomSecret.digest(address.canonical()), List.of());
      Waits.until(Waits.Failures.of(own), Waits.FAILURES_OF_COUNTER, now)
          .ifPresent(until -> waits.put(address, until));
    }
    return waits;
  }

  private List<Object[]> failures(Collection<EmailAddress> addresses, Instant now) {
    return addresses.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select f.subject, f.failedAt from SignInFailure f where f.subject in :subjects"
                    + " and f.device = :device and f.failedAt > :since and f.forgiven = false"
                    + " order by f.failedAt desc",
                Object[].class)
            .setParameter(
                "subjects",
                addresses.stream().map(a -> RandomSecret.digest(a.canonical())).toList())
            .setParameter("device", Counter.UNKNOWN_DEVICES)
            .setParameter("since", now.minus(REMEMBERED))
            .getResultList();
  }

  void withdraw(UUID failure) {
    entities.remove(entities.getReference(SignInFailure.class, failure));
  }

  void forgetOld(Instant now) {
    oldRows.delete(
        "delete from sign_in_failure where id in (select id from sign_in_failure"
            + " where failed_at < ? order by failed_at limit 200)",
        now.minus(REMEMBERED));
  }
}
