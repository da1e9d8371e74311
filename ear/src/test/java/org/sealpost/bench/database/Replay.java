package org.sealpost.bench.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.sealpost.bench.load.ClosedLoop;
import org.sealpost.bench.load.Round;
import org.sealpost.database.DatabaseAccess;

/**
 * Sends recorded statements again, in plain JDBC, over as many connections as there are clients.
 */
public final class Replay implements AutoCloseable {
  private final List<Connection> connections = new ArrayList<>();
  private final List<Recorded> requests;

  public Replay(DatabaseAccess access, int clients, List<Recorded> requests) throws SQLException {
    this.requests = requests;
    var untyped =
        new DatabaseAccess(
            access.dataSource(),
            access.url() + "?stringtype=unspecified",
            access.user(),
            access.password());
    for (var i = 0; i < clients; i++) {
      connections.add(untyped.open());
    }
  }

  /** Everything once; client n sends every request whose place is n modulo the clients. */
  public Round run() {
    var clients = connections.size();
    var next = connections.stream().map(one -> new AtomicInteger()).toList();
    return new ClosedLoop(clients)
        .times(
            requests.size() / clients,
            client -> {
              var place = next.get(client).getAndIncrement() * clients + client;
              send(connections.get(client), requests.get(place));
            });
  }

  private static void send(Connection connection, Recorded request) throws SQLException {
    for (var transaction : request.transactions()) {
      connection.setAutoCommit(!transaction.open());
      send(connection, transaction.steps());
      if (transaction.open()) {
        connection.commit();
      }
    }
  }

  private static void send(Connection connection, List<Recorded.Step> steps) throws SQLException {
    for (var i = 0; i < steps.size(); ) {
      var end = i + 1;
      while (end < steps.size() && isBatch(steps.get(i), steps.get(end))) {
        end++;
      }
      send(connection, steps.get(i).sql(), steps.subList(i, end));
      i = end;
    }
  }

  private static boolean isBatch(Recorded.Step first, Recorded.Step next) {
    return first.changes() && first.sql().equals(next.sql());
  }

  private static void send(Connection connection, String sql, List<Recorded.Step> alike)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var step : alike) {
        bind(statement, step.values());
        if (alike.size() > 1) {
          statement.addBatch();
        }
      }
      if (alike.size() > 1) {
        statement.executeBatch();
      } else if (statement.execute()) {
        read(statement);
      }
    }
  }

  private static void bind(PreparedStatement statement, List<String> values) throws SQLException {
    for (var i = 0; i < values.size(); i++) {
      if (values.get(i) == null) {
        statement.setNull(i + 1, Types.NULL);
      } else {
        statement.setString(i + 1, values.get(i));
      }
    }
  }

  private static void read(PreparedStatement statement) throws SQLException {
    try (var rows = statement.getResultSet()) {
      var columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (var column = 1; column <= columns; column++) {
          rows.getObject(column);
        }
      }
    }
  }

  /** The statements of one request, for the record. */
  public String statements() {
    var text = new StringBuilder();
    for (var transaction : requests.get(0).transactions()) {
      text.append(transaction.open() ? "begin\n" : "");
      transaction.steps().forEach(step -> text.append("  ").append(step.sql()).append('\n'));
      text.append(transaction.open() ? "commit\n" : "");
    }
    return text.toString();
  }

  @Override
  public void close() throws SQLException {
    for (var connection : connections) {
      connection.close();
    }
  }
}
