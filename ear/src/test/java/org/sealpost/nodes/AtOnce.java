package org.sealpost.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Does several things at the same time. */
final class AtOnce {
  private AtOnce() {}

  /** Begins all at the same moment; answers their results, or fails as the first that failed. */
  static <T> List<T> all(List<Callable<T>> tasks) {
    var start = new CyclicBarrier(tasks.size());
    return run(tasks.size(), tasks.stream().map(task -> behind(start, task)));
  }

  /** Works through many tasks with some threads. */
  static <T> List<T> some(int threads, List<Callable<T>> tasks) {
    return run(threads, tasks.stream());
  }

  private static <T> Callable<T> behind(CyclicBarrier start, Callable<T> task) {
    return () -> {
      start.await();
      return task.call();
    };
  }

  private static <T> List<T> run(int threads, Stream<Callable<T>> tasks) {
    var pool = Executors.newFixedThreadPool(threads);
    try {
      var results = new ArrayList<T>();
      for (var future : tasks.map(pool::submit).toList()) {
        results.add(result(future));
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
