package org.sealpost.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Requests that come at a fixed rate, whether or not the earlier ones have been answered. */
public record OfferedLoad(double perSecond, Duration time) {

  /**
   * An answer.
   *
   * @param status of HTTP; 0 if none came
   * @param millis from the moment the request was due
   */
  public record Answered(int status, double millis) {}

  /**
   * Offers the load and waits for the last answer.
   *
   * @param send gives a future status to the number of the request
   */
  public List<Answered> run(IntFunction<CompletableFuture<Integer>> send) throws Exception {
    var answers = new ArrayList<CompletableFuture<Answered>>();
    var start = System.nanoTime();
    var count = (int) (perSecond * time.toNanos() / 1e9);
    for (var i = 0; i < count; i++) {
      var due = start + (long) (i * 1e9 / perSecond);
      awaitMoment(due);
      answers.add(
          send.apply(i)
              .exceptionally(failed -> 0)
              .thenApply(status -> new Answered(status, (System.nanoTime() - due) / 1e6)));
    }
    CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0])).get(60, TimeUnit.SECONDS);
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private static void awaitMoment(long due) {
    for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** The answers of this status, as one round of the load's length. */
  public Round round(List<Answered> answers, IntPredicate status) {
    var nanos =
        answers.stream()
            .filter(one -> status.test(one.status()))
            .mapToLong(one -> (long) (one.millis() * 1e6))
            .toArray();
    return Round.of(time.toNanos() / 1e9, nanos);
  }
}
