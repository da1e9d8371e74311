package org.sealpost.housekeeping;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.sealpost.access.OldSignIns;
import org.sealpost.account.ExpiryWarnings;
import org.sealpost.enrollment.OldEnrollments;
import org.sealpost.message.IdempotencyExpiry;
import org.sealpost.notification.OutboxSender;
import org.sealpost.people.PeopleLists;

/**
 * Has every feature forget what is old and tell what ends soon, once an hour. No timer of the
 * container does it: Payara drops one for good that meets a dead database twice.
 */
@Singleton
@Startup
@DependsOn("Schema")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping {
  private static final Logger LOG = System.getLogger(Housekeeping.class.getName());

  @EJB private OldSignIns signIns;
  @EJB private OldEnrollments enrollments;
  @EJB private IdempotencyExpiry requests;
  @EJB private OutboxSender mails;
  @EJB private ExpiryWarnings tokens;
  @EJB private PeopleLists peopleLists;

  @Resource private ManagedScheduledExecutorService executor;

  private ScheduledFuture<?> runs;

  @PostConstruct
  void begin() {
    runs = executor.scheduleWithFixedDelay(this::forgetOld, 17, 60, TimeUnit.MINUTES);
  }

  @PreDestroy
  void end() {
    runs.cancel(false);
  }

  private void forgetOld() {
    attempt(signIns::forgetOld);
    attempt(enrollments::forgetOld);
    attempt(requests::forget);
    attempt(mails::forgetOld);
    attempt(tokens::send);
    attempt(peopleLists::forgetOld);
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error failed) {
      LOG.log(
          Level.WARNING, "Hourly work was not done ({0}); in an hour again.", failed.getClass());
    }
  }
}
