package org.sealpost.outage;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import javax.transaction.xa.XAException;

/** A failure that lies outside of the service and passes by itself. */
public final class Outage {
  /**
   * Classes of SQLSTATE (PostgreSQL 18, appendix A): connection, transaction rolled back,
   * insufficient resources (53100: disk full), object in use, operator intervention (57P03:
   * starting up), system error; HY of H2: timeouts.
   */
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58", "HY");

  /**
   * PostgreSQL: read-only transaction, as on a former primary; H2: object or connection closed,
   * disk full, file not readable or writable, closed, locked, and the same while it shuts down.
   */
  private static final Set<String> STATES =
      Set.of(
          "25006", "90007", "90020", "90028", "90031", "90067", "90097", "90098", "90100", "90121");

  private Outage() {}

  /** Whether the cause of a failure, however deep, is the database's absence or lack of room. */
  public static boolean isBehind(Throwable failure) {
    return cause(failure).isPresent();
  }

  /** The cause that tells, for the log. */
  public static Optional<Throwable> cause(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> ahead = new ArrayDeque<>();
    add(failure, ahead);
    while (!ahead.isEmpty()) {
      Throwable next = ahead.pop();
      if (tells(next)) {
        return Optional.of(next);
      }
      if (seen.add(next)) {
        add(next.getCause(), ahead);
        add(next instanceof SQLException one ? one.getNextException() : null, ahead);
      }
    }
    return Optional.empty();
  }

  private static void add(Throwable one, Deque<Throwable> ahead) {
    if (one != null) {
      ahead.push(one);
    }
  }

  private static boolean tells(Throwable one) {
    return one instanceof ResourceException
        || one instanceof XAException
        || one instanceof SQLException refused && tells(refused.getSQLState());
  }

  /** Drivers always give a state; only a pool that has no connection does not. */
  private static boolean tells(String state) {
    return state == null
        || STATES.contains(state)
        || state.length() == 5 && CLASSES.contains(state.substring(0, 2));
  }
}
