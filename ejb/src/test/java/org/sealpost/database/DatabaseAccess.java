package org.sealpost.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where a database is and who may use it.
 *
 * @param dataSource the class of the driver that a server's pool needs
 */
public record DatabaseAccess(String dataSource, String url, String user, String password) {

  /** An H2 file that several processes of this machine may open. */
  public static DatabaseAccess h2(Path file) {
    return new DatabaseAccess(
        "org.h2.jdbcx.JdbcDataSource",
        "jdbc:h2:file:" + file + ";AUTO_SERVER=TRUE;WRITE_DELAY=0",
        "sealpost",
        "sealpost");
  }

  static DatabaseAccess postgreSql(int port) {
    return new DatabaseAccess(
        "org.postgresql.ds.PGSimpleDataSource",
        "jdbc:postgresql://127.0.0.1:" + port + "/sealpost",
        "sealpost",
        "sealpost");
  }

  public boolean isPostgreSql() {
    return url.startsWith("jdbc:postgresql:");
  }

  public Connection open() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
