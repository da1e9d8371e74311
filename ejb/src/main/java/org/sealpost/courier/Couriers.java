package org.sealpost.courier;

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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.sealpost.background.Turns;
import org.sealpost.delivery.DeliveryQueue;

/** Carries the mails that are due, a few at a time on every node; the claims keep them apart. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Couriers {
  private static final int AT_ONCE = 4;

  @Inject private Courier courier;
  @EJB private DeliveryQueue queue;

  @Resource private ManagedScheduledExecutorService executor;

  private ScheduledFuture<?> runs;

  // No timer of the container: Payara drops one for good that meets a dead database twice.
  @PostConstruct
  void begin() {
    Turns turns =
        new Turns(AT_ONCE, executor, () -> queue.claim().map(mail -> () -> courier.carry(mail)));
    runs = executor.scheduleWithFixedDelay(turns::startDue, 3, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void end() {
    runs.cancel(false);
  }
}
