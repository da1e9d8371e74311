package org.sealpost.schema;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids for rows that come by the million. They grow with time on every node, so that indexes grow at
 * their end, and need no question to the database.
 */
@ApplicationScoped
public class RowIds {
  private final AtomicLong lastMicros = new AtomicLong();

  @EJB private Schema schema;

  private volatile int node;

  @PostConstruct
  void start() {
    node = schema.nodeNumber();
  }

  /** An id that no row has. */
  public long next() {
    long now = micros(Instant.now());
    return lastMicros.updateAndGet(last -> Math.max(now, last + 1)) * NodeNumber.NUMBERS + node;
  }

  /** When an id was given, in microseconds. */
  public static Instant instant(long id) {
    return Instant.EPOCH.plus(id / NodeNumber.NUMBERS, ChronoUnit.MICROS);
  }

  /** What no id given before this moment reaches. */
  public static long first(Instant moment) {
    return micros(moment) * NodeNumber.NUMBERS;
  }

  private static long micros(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }
}
