package org.sealpost.bulk;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Carries on what was started, on every node; the leases keep the nodes apart. After a crash
 * another node, or the next start, goes on where the last committed step ended.
 */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkRunner {
  private static final Logger LOG = System.getLogger(BulkRunner.class.getName());

  @Inject private BulkSteps steps;

  @Resource private ManagedScheduledExecutorService executor;

  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean ending;
  private ScheduledFuture<?> runs;

  // No timer of the container: Payara drops one for good that meets a dead database twice.
  @PostConstruct
  void begin() {
    runs = executor.scheduleWithFixedDelay(this::carryOn, 2, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void end() {
    ending = true;
    runs.cancel(false);
  }

  /** A run that goes on is not joined by another. No failure may be the last. */
  public void carryOn() {
    if (running.compareAndSet(false, true)) {
      try {
        Optional<UUID> change = steps.claim();
        while (change.isPresent() && !ending) {
          finish(change.get());
          change = steps.claim();
        }
      } catch (RuntimeException | Error failed) {
        LOG.log(
            Level.WARNING,
            "A change of everything found waits; it goes on within a minute ({0})",
            failed.getClass());
      } finally {
        running.set(false);
      }
    }
  }

  private void finish(UUID id) {
    boolean more = true;
    while (more && !ending) {
      more = steps.step(id);
    }
  }
}
