package org.sealpost.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A number that no other running node has; after 1,024 starts the numbers begin again. */
final class NodeNumber {
  static final int NUMBERS = 1024;

  private NodeNumber() {}

  static int take(DataSource database) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      int number = next(connection);
      connection.commit();
      connection.setAutoCommit(true);
      return number;
    } catch (SQLException refused) {
      throw new IllegalStateException("This node got no number from the database.", refused);
    }
  }

  /** The update holds the row, so that two nodes that start at once get two numbers. */
  private static int next(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update node_number set last_given = mod(last_given + 1, " + NUMBERS + ")");
      try (ResultSet row = statement.executeQuery("select last_given from node_number")) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
