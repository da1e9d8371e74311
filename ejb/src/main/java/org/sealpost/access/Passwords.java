package org.sealpost.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import org.sealpost.metrics.Metrics;

/** Hashes and checks passwords, outside of any transaction and only a few at a time. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Passwords {
  /** When to come back after {@link Verdict#BUSY}, in seconds. */
  public static final int RETRY_AFTER_SECONDS = 5;

  private static final int WAITING = 16;
  private static final long PATIENCE_MILLIS = 10_000;

  @EJB private Metrics metrics;

  private final Argon2id argon2 = new Argon2id();
  private final HashingQueue queue =
      new HashingQueue(
          Math.max(1, Runtime.getRuntime().availableProcessors() - 1), WAITING, PATIENCE_MILLIS);
  private PasswordHash nobodys;

  /** What a check of a password found. */
  public enum Verdict {
    RIGHT,
    WRONG,
    BUSY
  }

  @PostConstruct
  void prepare() {
    metrics.gauge("hashes_running", "Passwords being hashed", queue::running);
    metrics.gauge("hashes_waiting", "Passwords waiting to be hashed", queue::waiting);
    metrics.total("hashes_refused", "Passwords refused for want of a turn", queue::refused);
    nobodys = argon2.hash(Password.of(RandomSecret.create().exposeText()));
  }

  /**
   * Whether a password that comes now would not be looked at; who asks first need not count,
   * withdraw and hold the database up for nothing.
   */
  public boolean turnAway() {
    return queue.turnAway();
  }

  /** A new hash with its own salt; nothing if too much is going on. */
  public Optional<PasswordHash> hash(Password password) {
    return queue.run(() -> argon2.hash(password));
  }

  /** Checks a password; the work is the same where there is none to compare with. */
  public Verdict check(Password password, Optional<PasswordHash> stored) {
    if (password.isTooLong()) {
      return Verdict.WRONG;
    }
    return queue
        .run(() -> argon2.matches(password, stored.orElse(nobodys)) && stored.isPresent())
        .map(right -> right ? Verdict.RIGHT : Verdict.WRONG)
        .orElse(Verdict.BUSY);
  }
}
