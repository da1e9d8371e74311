package org.sealpost.bench.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sealpost.bench.load.Call;
import org.sealpost.database.DatabaseAccess;
import org.sealpost.database.PostgreSql;

/** Has PostgreSQL log every statement for a while, and reads what it logged. */
public final class StatementLog {
  private static final String FILE = "bench";
  private static final String MARK = "select 'request'";

  private final Path file;
  private final DatabaseAccess access;

  public StatementLog(PostgreSql server, DatabaseAccess access) {
    this.file = server.data().resolve("log").resolve(FILE + ".json");
    this.access = access;
  }

  /** Settings without which nothing can be recorded later. */
  public static PostgreSql prepare(PostgreSql server) {
    return server
        .with("logging_collector", "on")
        .with("log_destination", "jsonlog")
        .with("log_filename", FILE + ".log")
        .with("log_rotation_size", "0")
        .with("log_rotation_age", "0");
  }

  /** A connection that may do everything. */
  public static Connection administrator(DatabaseAccess access) throws SQLException {
    return DriverManager.getConnection(access.url(), "postgres", "");
  }

  /**
   * Records one request after the other; those in whose midst something else of the service ran are
   * left out.
   */
  public List<Recorded> record(int requests, Call request) throws Exception {
    var from = Files.size(file);
    try (var marks = access.open();
        var mark = marks.createStatement()) {
      log("all");
      mark.execute(MARK);
      for (var i = 0; i < requests; i++) {
        request.once(i);
        mark.execute(MARK);
      }
    } finally {
      log("none");
    }
    return ofOneKind(requests(from));
  }

  private void log(String what) throws SQLException, InterruptedException {
    try (var connection = administrator(access);
        var statement = connection.createStatement()) {
      statement.execute("alter system set log_statement = '" + what + "'");
      statement.execute("select pg_reload_conf()");
    }
    Thread.sleep(500);
  }

  private List<Recorded> requests(long from) throws IOException {
    var requests = new ArrayList<Recorded>();
    var json = new ObjectMapper();
    var open = new HashMap<String, List<Recorded.Step>>();
    List<Recorded.Transaction> current = null;
    for (var text : lines(from)) {
      var line = LogLine.of(json.readTree(text), access.user());
      if (line.filter(one -> one.sql().equals(MARK)).isPresent()) {
        if (current != null) {
          requests.add(new Recorded(current));
        }
        current = new ArrayList<>();
      } else if (line.isPresent() && current != null) {
        take(line.get(), open, current);
      }
    }
    return requests;
  }

  private List<String> lines(long from) throws IOException {
    try (var in = Files.newInputStream(file)) {
      in.skipNBytes(from);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static void take(
      LogLine line,
      Map<String, List<Recorded.Step>> open,
      List<Recorded.Transaction> transactions) {
    if (line.is("begin")) {
      open.put(line.session(), new ArrayList<>());
    } else if (line.is("commit") || line.is("rollback")) {
      var steps = open.remove(line.session());
      transactions.add(new Recorded.Transaction(true, steps == null ? List.of() : steps));
    } else if (open.containsKey(line.session())) {
      open.get(line.session()).add(line.step());
    } else {
      transactions.add(new Recorded.Transaction(false, List.of(line.step())));
    }
  }

  private static List<Recorded> ofOneKind(List<Recorded> requests) {
    return requests.stream()
        .collect(Collectors.groupingBy(Recorded::shape, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .max(java.util.Comparator.comparingInt(List::size))
        .orElseThrow();
  }
}
