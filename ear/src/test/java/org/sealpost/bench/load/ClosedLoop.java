package org.sealpost.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A fixed number of clients; each begins anew as soon as it has its answer. */
public record ClosedLoop(int clients) {

  /** Runs for a while; what ends in the warm-up is not counted. */
  public Round run(Duration warmUp, Duration time, Call call) {
    var from = System.nanoTime() + warmUp.toNanos();
    var until = from + time.toNanos();
    return Round.of(time.toNanos() / 1e9, all(client -> during(from, until, client, call)));
  }

  /** Every client does it this often; the round takes as long as that takes. */
  public Round times(int each, Call call) {
    var start = System.nanoTime();
    var nanos = all(client -> often(each, client, call));
    return Round.of((System.nanoTime() - start) / 1e9, nanos);
  }

  private static LongStream during(long from, long until, int client, Call call) throws Exception {
    var times = LongStream.builder();
    for (var start = System.nanoTime(); start < until; ) {
      call.once(client);
      var end = System.nanoTime();
      if (end >= from && end < until) {
        times.add(end - start);
      }
      start = end;
    }
    return times.build();
  }

  private static LongStream often(int each, int client, Call call) throws Exception {
    var times = LongStream.builder();
    for (var i = 0; i < each; i++) {
      var start = System.nanoTime();
      call.once(client);
      times.add(System.nanoTime() - start);
    }
    return times.build();
  }

  /** What one client takes its times by. */
  private interface Loop {
    LongStream run(int client) throws Exception;
  }

  private long[] all(Loop loop) {
    var pool = Executors.newFixedThreadPool(clients);
    try {
      List<Callable<LongStream>> tasks =
          IntStream.range(0, clients)
              .<Callable<LongStream>>mapToObj(client -> () -> loop.run(client))
              .toList();
      var times = new ArrayList<LongStream>();
      for (var one : pool.invokeAll(tasks)) {
        times.add(one.get(1, TimeUnit.MINUTES));
      }
      return times.stream().flatMapToLong(one -> one).toArray();
    } catch (Exception e) {
      throw new IllegalStateException("a call of the benchmark failed", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
