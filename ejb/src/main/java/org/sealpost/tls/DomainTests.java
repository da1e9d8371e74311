package org.sealpost.tls;

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
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.sealpost.background.Turns;
import org.sealpost.smtp.TlsAttempt;
import org.sealpost.smtp.VerifiedConnection;
import org.sealpost.smtp.VerifiedTls;

/**
 * Tests what is due, a few at a time on every node; the claims keep the nodes apart, so each daily
 * test is done once.
 */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DomainTests {
  private static final int AT_ONCE = 4;

  /** With one mail server, whatever it says. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject private TlsDomainRows rows;
  @Inject private VerifiedTls tls;

  @Resource private ManagedScheduledExecutorService executor;

  private ScheduledFuture<?> runs;

  // No timer of the container: Payara drops one for good that meets a dead database twice.
  @PostConstruct
  void begin() {
    Turns turns = new Turns(AT_ONCE, executor, () -> rows.claim().map(claim -> () -> test(claim)));
    runs = executor.scheduleWithFixedDelay(turns::startDue, 3, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void end() {
    runs.cancel(false);
  }

  private void test(TlsDomain.Claim claim) {
    TlsAttempt attempt = tls.connect(claim.domain(), claim.host(), PATIENCE);
    attempt.connection().ifPresent(DomainTests::close);
    rows.note(claim.id(), attempt.hosts(), attempt.connection().map(VerifiedConnection::secured));
  }

  private static void close(VerifiedConnection connection) {
    try {
      connection.close();
    } catch (IOException broken) {
      // it has told what it had to
    }
  }
}
