import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/** Backup and restore of an H2 database, for backup.sh and restore.sh; passwords stay off the command line. */
class H2 {
  public static void main(String[] arguments) throws Exception {
    try (Connection database =
        DriverManager.getConnection(
            System.getenv("SEALPOST_DB_URL"),
            System.getenv("SEALPOST_DB_USER"),
            System.getenv("SEALPOST_DB_PASSWORD"))) {
      switch (arguments[0]) {
        case "backup" -> run(database, "script to ? compression zip", arguments[1]);
        case "restore" -> restore(database, arguments[1]);
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    }
  }

  private static void restore(Connection database, String file) throws Exception {
    try (ResultSet tables = database.getMetaData().getTables(null, "PUBLIC", "%", null)) {
      if (tables.next()) {
        throw new IllegalStateException("the database has tables already; restore into an empty one");
      }
    }
    run(database, "runscript from ? compression zip", file);
  }

  private static void run(Connection database, String sql, String file) throws Exception {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, file);
      statement.execute();
    }
  }
}
