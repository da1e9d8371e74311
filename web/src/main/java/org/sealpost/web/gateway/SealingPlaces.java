package org.sealpost.web.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sealpost.metrics.Metrics;

/**
 * How many messages are sealed at once, so that memory stays bounded: eight in all, six of them for
 * one token at most. Who finds no place within some seconds is told to come back.
 */
@ApplicationScoped
public class SealingPlaces {
  private static final int IN_ALL = 8;
  private static final int PER_TOKEN = 6;

  private final Semaphore all = new Semaphore(IN_ALL, true);
  private final Map<UUID, Semaphore> byToken = new ConcurrentHashMap<>();
  private final Duration patience;

  /** Who finds no place waits 10 seconds. */
  public SealingPlaces() {
    this(Duration.ofSeconds(10));
  }

  SealingPlaces(Duration patience) {
    this.patience = patience;
  }

  @Inject
  void watchedBy(Metrics metrics) {
    metrics.gauge(
        "sealing_places_taken",
        "Messages being sealed, of " + IN_ALL + " at once",
        () -> IN_ALL - all.availablePermits());
  }

  /** A place; close it to give it back. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /** A place for a token's request, or nothing if all stay taken. */
  Optional<Place> take(UUID token) {
    Semaphore own = byToken.computeIfAbsent(token, t -> new Semaphore(PER_TOKEN, true));
    long end = System.nanoTime() + patience.toNanos();
    if (!acquired(own, end)) {
      return Optional.empty();
    }
    if (!acquired(all, end)) {
      own.release();
      return Optional.empty();
    }
    return Optional.of(
        () -> {
          all.release();
          own.release();
        });
  }

  private static boolean acquired(Semaphore semaphore, long end) {
    try {
      return semaphore.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
