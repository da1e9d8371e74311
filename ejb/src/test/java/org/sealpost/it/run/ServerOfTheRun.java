package org.sealpost.it.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.sealpost.database.DatabaseAccess;
import org.sealpost.database.PostgreSql;

/**
 * Prepares what the server of the integration tests needs before it starts: free ports and, with
 * {@code -Dsealpost.database=postgresql}, a new PostgreSQL instead of H2 in memory.
 */
public final class ServerOfTheRun implements LauncherSessionListener {
  private static final Path FOLDER = Path.of("target/it/postgresql");

  private PostgreSql database;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    System.setProperty("arq.port", System.getProperty("arq.port", freePort()));
    System.setProperty("sealpost.dns", System.getProperty("sealpost.dns", freePort()));
    if ("postgresql".equals(System.getProperty("sealpost.database"))) {
      database = withStatementsLogged(new PostgreSql(emptied(FOLDER))).start();
      System.setProperty("sealpost.boot", commands(database.access()).toString());
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (database != null) {
      database.close();
    }
  }

  /** For tests that look at what the beans ask. */
  private static PostgreSql withStatementsLogged(PostgreSql database) {
    return database
        .with("logging_collector", "on")
        .with("log_destination", "jsonlog")
        .with("log_filename", "statements")
        .with("log_statement", "all");
  }

  private static Path commands(DatabaseAccess access) {
    String commands =
        """
        create-jdbc-connection-pool --datasourceclassname=%s --restype=javax.sql.DataSource \
        --steadypoolsize=2 --maxpoolsize=32 sealpost
        set resources.jdbc-connection-pool.sealpost.property.url=%s
        set resources.jdbc-connection-pool.sealpost.property.user=%s
        set resources.jdbc-connection-pool.sealpost.property.password=%s
        create-jdbc-resource --connectionpoolid=sealpost jdbc/sealpost
        """
            .formatted(access.dataSource(), access.url(), access.user(), access.password());
    try {
      return Files.writeString(FOLDER.resolve("boot.asadmin"), commands);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static Path emptied(Path folder) {
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
      }
      return Files.createDirectories(folder);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static String freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return String.valueOf(socket.getLocalPort());
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
