package org.sealpost.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** The database behind the beans, to look at rows and to let time pass. */
public final class Database {

  private Database() {}

  /** Runs a change; joins a transaction that is under way. */
  public static int change(String sql, Object... values) {
    try (Connection connection = source().getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException wrong) {
      throw new IllegalStateException(sql, wrong);
    }
  }

  /** The first column of every row, as text. */
  public static List<String> column(String sql, Object... values) {
    try (Connection connection = source().getConnection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    } catch (SQLException wrong) {
      throw new IllegalStateException(sql, wrong);
    }
  }

  /** All that the database holds, as text with binary values in hexadecimal. */
  public static String dump() {
    return isPostgreSql() ? dumpTables() : String.join("\n", column("script"));
  }

  private static String dumpTables() {
    return column("select tablename from pg_tables where schemaname = 'public'").stream()
        .flatMap(table -> column("select cast(t as text) from " + table + " t").stream())
        .collect(Collectors.joining("\n"));
  }

  /** Which of the two databases the tests run on. */
  public static boolean isPostgreSql() {
    try (Connection connection = source().getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    } catch (SQLException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  /** Makes an account that owns the domain, unless there is one. */
  public static void own(String domain) {
    if (column("select name from mail_domain where name = ?", domain).isEmpty()) {
      UUID account = UUID.randomUUID();
      change(
          "insert into account (id, name, state, low_allowed, language, time_zone, created_at)"
              + " values (?, ?, 'ACTIVE', true, 'en', 'UTC', ?)",
          account,
          "Owner of " + domain,
          OffsetDateTime.now(ZoneOffset.UTC));
      change("insert into mail_domain (name, account_id) values (?, ?)", domain, account);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static DataSource source() {
    try {
      return InitialContext.doLookup("jdbc/sealpost");
    } catch (NamingException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
