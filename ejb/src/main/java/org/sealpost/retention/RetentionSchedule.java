package org.sealpost.retention;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealpost.account.AccountClock;
import org.sealpost.account.AccountClocks;
import org.sealpost.settings.Limits;

/**
 * When purges are due: once a night, from {@link Limits#PURGE_HOUR} in the account's time zone on;
 * a night that the service slept through is made up for when it wakes.
 */
@ApplicationScoped
class RetentionSchedule {
  private static final Logger LOG = System.getLogger(RetentionSchedule.class.getName());
  private static final int DAYS_BACK = 2;

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private AccountClocks clocks;
  @Inject private RuleRows rules;
  @Inject private KeyPurge keys;
  @Inject private RetentionSteps steps;

  /** Adds the purges that are due; every node may do it. */
  void plan(Instant now) {
    Map<Scope, LocalDate> last = last(now);
    if (isDue(Scope.SERVICE, ZoneOffset.UTC, last, now)) {
      add(Scope.SERVICE, night(ZoneOffset.UTC, now), cutOffs(Scope.SERVICE, now), now);
    }
    clocks.all().stream()
        .filter(account -> !isNew(account, now))
        .filter(account -> isDue(new Scope(account.id()), account.zone(), last, now))
        .forEach(account -> plan(account, now));
  }

  private void plan(AccountClock account, Instant now) {
    Scope scope = new Scope(account.id());
    Map<RecordKind, Instant> cutOffs = cutOffs(scope, now);
    Instant gone = cutOffs.getOrDefault(RecordKind.MESSAGES, Instant.EPOCH);
    if (!keys.ended(account, gone, now).isEmpty()) {
      cutOffs.put(RecordKind.KEYS, gone);
    }
    add(scope, night(account.zone(), now), cutOffs, now);
  }

  private Map<RecordKind, Instant> cutOffs(Scope scope, Instant now) {
    Map<RecordKind, Instant> cutOffs = new EnumMap<>(RecordKind.class);
    scope
        .kinds()
        .forEach(
            kind ->
                rules
                    .inForce(scope, kind, now)
                    .cutOff(now)
                    .ifPresent(cutOff -> cutOffs.put(kind, cutOff)));
    return cutOffs;
  }

  /** What another node has planned meanwhile is planned. */
  private void add(Scope scope, LocalDate night, Map<RecordKind, Instant> cutOffs, Instant now) {
    try {
      steps.add(scope, night, cutOffs, now);
    } catch (PersistenceException | TransactionalException | EJBException lost) {
      LOG.log(Level.DEBUG, "Planned by another node.", lost);
    }
  }

  /** The last nights that were planned, of the last days. */
  private Map<Scope, LocalDate> last(Instant now) {
    return entities
        .createQuery(
            "select r.scope, max(r.dueOn) from RetentionRun r where r.dueOn >= :from"
                + " group by r.scope",
            Object[].class)
        .setParameter("from", now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(DAYS_BACK))
        .getResultStream()
        .collect(Collectors.toMap(row -> new Scope((UUID) row[0]), row -> (LocalDate) row[1]));
  }

  private static boolean isDue(Scope scope, ZoneId zone, Map<Scope, LocalDate> last, Instant now) {
    return Optional.ofNullable(last.get(scope))
        .filter(night -> !night.isBefore(night(zone, now)))
        .isEmpty();
  }

  /** Nothing of it is old. */
  private static boolean isNew(AccountClock account, Instant now) {
    return !night(account.zone(), account.createdAt()).isBefore(night(account.zone(), now));
  }

  /** The night that has begun last, by its day. */
  private static LocalDate night(ZoneId zone, Instant now) {
    return now.atZone(zone).minusHours(Limits.PURGE_HOUR).toLocalDate();
  }

  /** When the next night begins. */
  Instant next(Scope scope, Instant now) {
    ZoneId zone = scope.account().map(account -> clocks.of(account).zone()).orElse(ZoneOffset.UTC);
    ZonedDateTime begins = night(zone, now).plusDays(1).atTime(Limits.PURGE_HOUR, 0).atZone(zone);
    return begins.toInstant();
  }
}
