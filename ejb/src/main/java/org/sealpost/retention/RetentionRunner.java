package org.sealpost.retention;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sealpost.schema.OldRows;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/**
 * Plans the purges of the night and carries on purges and holds, on every node; the leases keep the
 * nodes apart. After a crash another node, or the next start, goes on where the last committed step
 * ended.
 */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionRunner {
  private static final Logger LOG = System.getLogger(RetentionRunner.class.getName());
  private static final int PLANS_APART_SECONDS = 600;

  @Inject private RetentionSchedule schedule;
  @Inject private RetentionSteps purges;
  @Inject private HoldSteps holds;
  @Inject private OldRows oldRows;
  @EJB private Settings settings;

  @Resource private ManagedScheduledExecutorService executor;

  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean ending;
  private ScheduledFuture<?> plans;
  private ScheduledFuture<?> runs;

  // No timer of the container: Payara drops one for good that meets a dead database twice.
  @PostConstruct
  void begin() {
    plans = executor.scheduleWithFixedDelay(this::plan, 30, PLANS_APART_SECONDS, TimeUnit.SECONDS);
    runs = executor.scheduleWithFixedDelay(this::carryOn, 30, 2, TimeUnit.SECONDS);
  }

  @PreDestroy
  void end() {
    ending = true;
    plans.cancel(false);
    runs.cancel(false);
  }

  /** A run that goes on is not joined by another. No failure may be the last. */
  private void carryOn() {
    if (running.compareAndSet(false, true)) {
      try {
        carryOn(holds::claim, holds::step);
        carryOn(purges::claim, id -> purges.step(id, settings.now()));
      } catch (RuntimeException | Error failed) {
        LOG.log(Level.WARNING, "A purge or a hold waits; it goes on soon ({0})", failed.getClass());
      } finally {
        running.set(false);
      }
    }
  }

  /** A task of its own: Payara finds no invocation to end after each run of a task that planned. */
  private void plan() {
    try {
      Instant now = settings.now();
      schedule.plan(now);
      oldRows.delete(
          "delete from retention_run where id in (select id from retention_run"
              + " where started_at < ? order by started_at limit 200)",
          now.minus(Limits.PURGE_RUNS_KEPT));
    } catch (RuntimeException | Error failed) {
      LOG.log(Level.WARNING, "Purges are planned later ({0})", failed.getClass());
    }
  }

  private void carryOn(Function<Instant, Optional<UUID>> claim, Predicate<UUID> step) {
    Optional<UUID> work = claim.apply(settings.now());
    while (work.isPresent() && !ending) {
      UUID id = work.get();
      boolean more = true;
      while (more && !ending) {
        more = step.test(id);
      }
      work = claim.apply(settings.now());
    }
  }
}
