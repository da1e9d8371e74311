package org.sealpost.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sealpost.database.DatabaseAccess;
import org.sealpost.run.FreePort;

/**
 * A PostgreSQL of the system's package, with the tools that belong to it: the embedded one has no
 * {@code pg_dump}, and an older {@code pg_dump} refuses a newer server.
 */
final class InstalledPostgreSql implements AutoCloseable {
  private static final Path PACKAGES = Path.of("/usr/lib/postgresql");

  private final Path data;
  private final int port = FreePort.find();

  InstalledPostgreSql(Path folder) {
    data = folder.resolve("data").toAbsolutePath();
  }

  /** The newest installed version's programs. */
  static Path programs() {
    try (Stream<Path> versions = Files.list(PACKAGES)) {
      return versions
          .max(Comparator.comparingInt(each -> Integer.parseInt(each.getFileName().toString())))
          .orElseThrow()
          .resolve("bin");
    } catch (IOException absent) {
      throw new UncheckedIOException("This test needs Debian's package postgresql", absent);
    }
  }

  /** Makes an empty database on a new server and starts it. */
  InstalledPostgreSql start() {
    try {
      Files.createDirectories(data.getParent());
      Files.setPosixFilePermissions(data.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server("initdb -U postgres -E UTF8 --locale=C.UTF-8 -A trust -D " + data);
    server("pg_ctl -w -D " + data + " -l " + data.resolveSibling("log") + " start -o", options());
    client("postgres", "create role sealpost login password 'sealpost'");
    client("postgres", "create database sealpost owner sealpost");
    return this;
  }

  private String options() {
    return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''";
  }

  DatabaseAccess access() {
    return new DatabaseAccess(
        "org.postgresql.ds.PGSimpleDataSource",
        "jdbc:postgresql://127.0.0.1:" + port + "/sealpost",
        "sealpost",
        "sealpost");
  }

  /** PostgreSQL does not start as root. */
  private static void server(String words, String... last) {
    var command = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("setpriv", "--reuid", "nobody", "--regid", "nogroup"));
      command.add("--clear-groups");
    }
    command.addAll(List.of((programs() + "/" + words).split(" ")));
    command.addAll(List.of(last));
    run(command);
  }

  private void client(String database, String sql) {
    var url = "postgresql://postgres@127.0.0.1:" + port + "/" + database;
    run(List.of(programs().resolve("psql").toString(), "-Xq", "-d", url, "-c", sql));
  }

  private static void run(List<String> command) {
    try {
      var out = Files.createTempFile("postgresql", ".out");
      var process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + ": " + Files.readString(out, UTF_8));
      }
      Files.delete(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Stops it and destroys its data. */
  @Override
  public void close() {
    if (Files.exists(data.resolve("postmaster.pid"))) {
      kill();
    }
    Installation.deleteTree(data);
  }

  private void kill() {
    try {
      var pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
      var postmaster = ProcessHandle.of(pid).orElseThrow();
      var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(each -> each.onExit().join());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
