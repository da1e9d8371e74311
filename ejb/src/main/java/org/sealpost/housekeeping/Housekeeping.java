package org.sealpost.housekeeping;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.sealpost.access.OldSignIns;
import org.sealpost.enrollment.OldEnrollments;
import org.sealpost.message.IdempotencyExpiry;
import org.sealpost.notification.OutboxSender;

/**
 * Has every feature forget what is old, once an hour. A server that sees the work of a timer fail
 * twice drops the timer for good, so a database that is away must not be seen from there.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping {
  private static final Logger LOG = System.getLogger(Housekeeping.class.getName());

  @Inject private OldSignIns signIns;
  @Inject private OldEnrollments enrollments;
  @Inject private IdempotencyExpiry requests;
  @Inject private OutboxSender mails;

  /** Runs on the schedule. */
  @Schedule(hour = "*", minute = "17", persistent = false)
  public void forgetOld() {
    attempt(signIns::forgetOld);
    attempt(enrollments::forgetOld);
    attempt(requests::forget);
    attempt(mails::forgetOld);
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.log(
          Level.WARNING, "Old rows were not deleted ({0}); in an hour again.", failed.getClass());
    }
  }
}
