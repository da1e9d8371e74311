package org.sealpost.crash;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Gateways and readers at work, until they are stopped; each finishes what it has begun. */
final class GatewayLoad implements AutoCloseable {
  private static final int CLIENTS = 4;

  private final Tally tally = new Tally();
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
  private final List<Future<?>> clients;
  private volatile boolean over;

  /**
   * @param booting whether answers of a server that is just starting are expected
   */
  GatewayLoad(Site site, Ledger ledger, boolean booting) {
    clients =
        IntStream.range(0, CLIENTS)
            .mapToObj(
                n -> new GatewayAtWork(site, ledger, tally, booting, new Random(n), () -> over))
            .<Future<?>>map(threads::submit)
            .toList();
  }

  Tally tally() {
    return tally;
  }

  /** Waits until every client has all its answers. */
  Tally stop() throws InterruptedException, ExecutionException {
    over = true;
    threads.shutdown();
    for (var client : clients) {
      client.get();
    }
    return tally;
  }

  /** Gives up where a test has failed. */
  @Override
  public void close() {
    over = true;
    threads.shutdownNow();
  }
}
