package org.sealpost.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.HttpReader;

/** The timers of both nodes run; each mail leaves once, by one of them. */
@Tag("fault")
@ExtendWith(TwoNodes.class)
class OutboxIT {
  private static final int MAILS = TwoNodes.isLong() ? 1_000 : 100;

  @Test
  void mailsThatAreDueAtTheSameMomentLeaveOnceEach(TwoNodes nodes) throws Exception {
    var readers = new Crowd(nodes).of(MAILS);
    holdBack(nodes);
    queue(nodes, readers);
    try (var watch = nodes.mailFolder().getFileSystem().newWatchService()) {
      nodes.mailFolder().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      letGo(nodes);
      var begun = begun(watch);
      assertThat(begun).hasSize(MAILS).doesNotHaveDuplicates();
    }
    assertThat(numbers(nodes, "state <> 'SENT' or tries <> 1")).isZero();
    assertThat(messageIds(nodes.mailFolder())).doesNotHaveDuplicates();
  }

  /** Until they are let go, mails are queued but not due, so that both nodes find all of them. */
  private static void holdBack(TwoNodes nodes) throws SQLException {
    execute(
        nodes,
        "create function hold_back() returns trigger language plpgsql as"
            + " 'begin new.due_at := new.due_at + interval ''1 hour''; return new; end'",
        "create trigger hold_back before insert on outbox_mail for each row"
            + " execute function hold_back()");
  }

  private static void letGo(TwoNodes nodes) throws SQLException {
    execute(
        nodes,
        "drop trigger hold_back on outbox_mail",
        "drop function hold_back",
        "update outbox_mail set due_at = now() where state = 'WAITING'");
  }

  private static void queue(TwoNodes nodes, List<HttpReader> readers) {
    var origins = List.of(nodes.a().origin(), nodes.b().origin());
    AtOnce.some(
        8,
        IntStream.range(0, readers.size())
            .<Callable<Integer>>mapToObj(
                i ->
                    () ->
                        readers
                            .get(i)
                            .submit(
                                origins.get(i % 2),
                                "/enrollment/forgotten",
                                "forgotten",
                                Map.of("email", readers.get(i).address(), "go", ""))
                            .statusCode())
            .toList());
  }

  /** A node that sends a mail begins a file of its own; the file's name names the mail. */
  private static List<String> begun(WatchService watch) throws InterruptedException {
    var begun = new ArrayList<String>();
    for (var key = watch.poll(20, TimeUnit.SECONDS);
        key != null;
        key = watch.poll(6, TimeUnit.SECONDS)) {
      key.pollEvents().stream()
          .map(event -> event.context().toString())
          .filter(name -> name.endsWith(".part"))
          .map(name -> name.replaceAll("\\d+\\.part$", ""))
          .forEach(begun::add);
      key.reset();
    }
    return begun;
  }

  private static List<String> messageIds(Path folder) throws IOException {
    var ids = new ArrayList<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(one -> one.toString().endsWith(".eml")).toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> line.startsWith("Message-ID:"))
            .forEach(ids::add);
      }
    }
    assertThat(new HashSet<>(ids)).isNotEmpty();
    return ids;
  }

  private static long numbers(TwoNodes nodes, String condition) throws SQLException {
    try (var connection = nodes.database();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from outbox_mail where state <> 'WITHHELD' and ("
                    + condition
                    + ")")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void execute(TwoNodes nodes, String... orders) throws SQLException {
    try (var connection = nodes.database();
        var statement = connection.createStatement()) {
      for (var order : orders) {
        statement.execute(order);
      }
    }
  }
}
