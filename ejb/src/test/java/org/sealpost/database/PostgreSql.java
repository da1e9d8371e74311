package org.sealpost.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL on a loopback port; its data stay in its folder when it stops or dies. */
public final class PostgreSql implements AutoCloseable {
  private final Path data;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private int port;
  private EmbeddedPostgres server;

  /**
   * @param folder where it keeps its data
   */
  public PostgreSql(Path folder) {
    data = folder.resolve("data").toAbsolutePath();
    with("max_connections", "200");
    // Off by default here: a crash would lose what was committed last.
    with("synchronous_commit", "on");
  }

  /** A line of {@code postgresql.conf}. */
  public PostgreSql with(String name, String value) {
    settings.put(name, value);
    return this;
  }

  /** Starts it and waits until it answers; the first start makes the database. */
  public PostgreSql start() {
    try {
      boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
      Files.createDirectories(data.getParent());
      // One that died holds the lock still; a file of the same name is another file.
      Files.deleteIfExists(data.resolve("epg-lock"));
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setLocaleConfig("locale", "C.UTF-8")
              .setLocaleConfig("encoding", "UTF8")
              .setPort(port);
      settings.forEach(builder::setServerConfig);
      server = builder.start();
      port = server.getPort();
      if (fresh) {
        makeDatabase();
      }
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void makeDatabase() {
    for (String sql :
        List.of(
            "create role sealpost login password 'sealpost'",
            "create database sealpost owner sealpost")) {
      try (Connection connection = DriverManager.getConnection(adminUrl());
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException refused) {
        throw new IllegalStateException(sql, refused);
      }
    }
  }

  private String adminUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }

  /** How the service reaches it; the same before and after a crash. */
  public DatabaseAccess access() {
    return DatabaseAccess.postgreSql(port);
  }

  public Path data() {
    return data;
  }

  /** Ends all of its processes at once, as a loss of power would (SIGKILL). */
  public void kill() {
    ProcessHandle postmaster = postmaster();
    List<ProcessHandle> all =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(postmaster), postmaster.descendants())
            .toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(PostgreSql::awaitEnd);
    // Nothing is left to stop, but the library still holds its lock on the folder.
    close();
  }

  private ProcessHandle postmaster() {
    try {
      String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
      return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    } catch (IOException absent) {
      throw new UncheckedIOException(absent);
    }
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(20, TimeUnit.SECONDS);
    } catch (Exception stayed) {
      throw new IllegalStateException("a process of PostgreSQL did not end", stayed);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
