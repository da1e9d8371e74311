package org.sealpost.bench.database;

import java.sql.SQLException;
import java.util.List;
import org.sealpost.database.DatabaseAccess;

/** The tables that grow with the messages. */
public record Tables(DatabaseAccess access) {
  static final List<String> MESSAGES = List.of("message", "correspondent", "audit_entry");

  /** Bytes of tables and indexes. */
  public long bytes(List<String> tables) throws SQLException {
    var bytes = 0L;
    for (var table : tables) {
      bytes += number("select pg_total_relation_size('" + table + "')");
    }
    return bytes;
  }

  public static List<String> ofMessages() {
    return MESSAGES;
  }

  public long number(String sql) throws SQLException {
    try (var connection = access.open();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  public void execute(String... commands) throws SQLException {
    try (var connection = StatementLog.administrator(access);
        var statement = connection.createStatement()) {
      for (var command : commands) {
        statement.execute(command);
      }
    }
  }

  /** The database's own clock. */
  public String now() throws SQLException {
    try (var connection = access.open();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select now()::text")) {
      row.next();
      return row.getString(1);
    }
  }

  /** Forgets every message issued, and every act audited, since a moment. */
  public void forgetSince(String moment) throws SQLException {
    var since = "'" + moment + "'";
    execute(
        "delete from idempotent_request where started_at >= " + since,
        "delete from correspondent where message_id in"
            + " (select id from message where issued_at >= "
            + since
            + ")",
        "delete from message where issued_at >= " + since,
        "delete from audit_entry where at >= " + since);
  }

  /** Leaves no work for the database to do beside what is measured. */
  public void settle() throws SQLException {
    execute("vacuum (analyze)", "checkpoint");
  }
}
