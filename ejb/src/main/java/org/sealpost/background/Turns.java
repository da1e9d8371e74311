package org.sealpost.background;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Does what is due, some of it at once, so that one slow piece does not hold up the others. */
public final class Turns {
  private static final Logger LOG = System.getLogger(Turns.class.getName());

  private final Semaphore places;
  private final Executor executor;
  private final Supplier<Optional<Runnable>> next;

  /**
   * @param next claims a piece of work that no other node gets; nothing if none is due
   */
  public Turns(int atOnce, Executor executor, Supplier<Optional<Runnable>> next) {
    places = new Semaphore(atOnce);
    this.executor = executor;
    this.next = next;
  }

  /** Starts as much as there is and has room; fails never. */
  public void startDue() {
    attempt(
        () -> {
          boolean more = true;
          while (more && places.tryAcquire()) {
            more = startNext();
          }
        });
  }

  private boolean startNext() {
    boolean started = false;
    try {
      Optional<Runnable> work = next.get();
      work.ifPresent(one -> executor.execute(() -> finish(one)));
      started = work.isPresent();
      return started;
    } finally {
      if (!started) {
        places.release();
      }
    }
  }

  private void finish(Runnable work) {
    try {
      attempt(work);
    } finally {
      places.release();
    }
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error failed) {
      LOG.log(Level.WARNING, "Work behind the requests waits ({0})", failed.getClass());
    }
  }
}
