package org.sealpost.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A node dies among signed-in readers. */
@Tag("fault")
@ExtendWith(TwoNodes.class)
class NodeDeathIT {
  private static final int READERS = 200;
  private static final int ROUNDS = TwoNodes.isLong() ? 40 : 6;
  private static final int THREADS = 16;
  private static final double SHARE = 0.99;

  @Test
  void readersGoOnWithoutSigningInAgainAndSeeOnlyTheirOwn(TwoNodes nodes) {
    var readers = PersistentReader.signedIn(nodes, READERS);
    var rounds = new AtomicInteger();
    var death = CompletableFuture.runAsync(() -> killMidway(nodes, rounds));
    AtOnce.some(THREADS, rounds(readers, rounds));
    death.join();
    var failures = readers.stream().flatMap(one -> one.failure().stream()).toList();
    tell(readers, failures);
    assertThat(READERS - failures.size())
        .as(String.join("\n", failures))
        .isGreaterThanOrEqualTo((int) Math.ceil(SHARE * READERS));
    assertNobodyOpensTheNeighboursMessage(readers);
    nodes.startAgain(nodes.a());
  }

  /** Every round lets every reader act once, in the same order. */
  private static List<Callable<PersistentReader>> rounds(
      List<PersistentReader> readers, AtomicInteger done) {
    return IntStream.range(0, ROUNDS)
        .boxed()
        .flatMap(round -> readers.stream())
        .<Callable<PersistentReader>>map(
            reader ->
                () -> {
                  synchronized (reader) {
                    reader.goOn();
                  }
                  done.incrementAndGet();
                  return reader;
                })
        .toList();
  }

  private static void killMidway(TwoNodes nodes, AtomicInteger rounds) {
    Eventually.holds("half is done", 600, () -> rounds.get() >= READERS * ROUNDS / 2);
    nodes.a().kill();
  }

  private static void tell(List<PersistentReader> readers, List<String> failures) {
    System.out.printf(
        "%d readers, %d requests, %d sent again by the client, %d readers with a failure%n",
        readers.size(),
        readers.stream().mapToInt(PersistentReader::done).sum(),
        readers.stream().mapToInt(PersistentReader::repeated).sum(),
        failures.size());
  }

  private static void assertNobodyOpensTheNeighboursMessage(List<PersistentReader> readers) {
    for (var i = 0; i < readers.size(); i += 10) {
      var neighbour = readers.get((i + 1) % readers.size());
      assertThat(readers.get(i).isGiven(neighbour)).isFalse();
    }
  }
}
