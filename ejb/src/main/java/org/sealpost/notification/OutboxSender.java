package org.sealpost.notification;

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
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sealpost.keyring.KeyRing;
import org.sealpost.metrics.Metrics;
import org.sealpost.notification.OutboxMail.Claim;
import org.sealpost.settings.Settings;

/** Sends what is due, every other second on every node; the claims keep the nodes apart. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxSender {
  private static final Logger LOG = System.getLogger(OutboxSender.class.getName());

  @Inject private Outbox outbox;
  @EJB private KeyRing keys;
  @EJB private Settings settings;
  @EJB private Metrics metrics;

  @Resource private ManagedScheduledExecutorService executor;

  private final AtomicBoolean running = new AtomicBoolean();
  private MailSender sender;
  private ScheduledFuture<?> runs;

  @PostConstruct
  void begin() {
    metrics.gauges("outbox_mails", "Mails in the outbox", "state", outbox::depths);
    metrics.gauge(
        "outbox_oldest_waiting_seconds",
        "Age of the oldest waiting mail",
        outbox::oldestWaitSeconds);
    sender = settings.mailFolder().<MailSender>map(FolderSender::new).orElseGet(SmtpSender::new);
    // No timer of the container: Payara drops one for good that meets a dead database twice.
    runs = executor.scheduleWithFixedDelay(this::sendDue, 2, 2, TimeUnit.SECONDS);
  }

  @PreDestroy
  void end() {
    runs.cancel(false);
  }

  /**
   * A run that goes on is not joined by another. No failure, not even an error, may be the last.
   */
  public void sendDue() {
    if (running.compareAndSet(false, true)) {
      try {
        sendAll();
      } catch (RuntimeException | Error failed) {
        LOG.log(Level.WARNING, "Mails wait until the outbox can be read ({0})", failed.getClass());
      } finally {
        running.set(false);
      }
    }
  }

  /** Deletes what has left long ago. */
  public void forgetOld() {
    outbox.forgetOld();
  }

  /** Ends early when the mail system is away, which is no reason to count a try of every mail. */
  private void sendAll() {
    try {
      Optional<Claim> claim = outbox.claim();
      while (claim.isPresent() && send(claim.get())) {
        claim = outbox.claim();
      }
    } finally {
      sender.rest();
    }
  }

  /** False if it makes no sense to go on. */
  private boolean send(Claim claim) {
    try {
      byte[] message = keys.reveal(Outbox.PURPOSE, Outbox.aad(claim.id()), claim.payload());
      sender.send(OutgoingMail.of(claim.id(), claim.queuedAt(), claim.recipient(), message));
      outbox.sent(claim.id());
      metrics.mail(MailState.SENT);
      return true;
    } catch (MailNotSentException refused) {
      failed(claim, refused.getMessage());
      return !refused.isAway();
    } catch (RuntimeException unreadable) {
      failed(claim, "its payload cannot be read");
      return true;
    }
  }

  private void failed(Claim claim, String why) {
    boolean last = outbox.failed(claim.id());
    metrics.mail(last ? MailState.DEAD : MailState.WAITING);
    LOG.log(
        last ? Level.ERROR : Level.WARNING,
        "Mail {0} was not sent ({1}); {2}",
        claim.id(),
        why,
        last ? "it was the last try." : "it will be tried again.");
  }
}
