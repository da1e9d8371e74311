package org.sealpost.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.run.Node;

/** The manual's restart of one node after the other, under load. */
@Tag("fault")
@EnabledIfSystemProperty(named = "sealpost.long", matches = "true")
@ExtendWith(TwoNodes.class)
class RollingRestartIT {
  private static final int READERS = 20;
  private static final int THREADS = 4;

  @Test
  void noRequestFailsWhileOneNodeAfterTheOtherIsRestarted(TwoNodes nodes) {
    var readers = PersistentReader.signedIn(nodes, READERS);
    var over = new AtomicBoolean();
    var load = CompletableFuture.runAsync(() -> AtOnce.all(untilOver(readers, over)));
    try {
      restart(nodes, nodes.a());
      restart(nodes, nodes.b());
    } finally {
      over.set(true);
      load.join();
    }
    System.out.printf(
        "%d requests during two restarts, %d of them failed%n",
        readers.stream().mapToInt(PersistentReader::done).sum(),
        readers.stream().mapToInt(PersistentReader::repeated).sum());
    assertThat(readers).allMatch(reader -> reader.failure().isEmpty());
    assertThat(readers).allMatch(reader -> reader.repeated() == 0);
  }

  private static List<Callable<Object>> untilOver(
      List<PersistentReader> readers, AtomicBoolean over) {
    return IntStream.range(0, THREADS)
        .<Callable<Object>>mapToObj(
            thread ->
                () -> {
                  while (!over.get()) {
                    for (var i = thread; i < readers.size() && !over.get(); i += THREADS) {
                      readers.get(i).goOn();
                    }
                  }
                  return null;
                })
        .toList();
  }

  private static void restart(TwoNodes nodes, Node node) {
    drain(node);
    node.stop();
    nodes.startAgain(node);
  }

  private static void drain(Node node) {
    var script = Path.of("../server-config/two-nodes/drain.sh").toAbsolutePath().toString();
    var builder = new ProcessBuilder(script, "5").inheritIO();
    builder.environment().put("SEALPOST_SPOOL", node.spool().toString());
    try {
      assertThat(builder.start().waitFor()).isZero();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
