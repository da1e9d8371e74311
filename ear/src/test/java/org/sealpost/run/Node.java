package org.sealpost.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sealpost.database.DatabaseAccess;

/**
 * One node of Sealpost as an operator would run it: a server process with its folders, its settings
 * and its database. By default Payara Micro with an H2 file and a folder for outgoing mail.
 */
public final class Node implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(8);

  private final Path root;
  private final Path home;
  private final int port;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> jvm = new ArrayList<>(List.of("-Djava.net.preferIPv4Stack=true"));
  private Platform platform = new PayaraMicro();
  private DatabaseAccess database;
  private Process process;

  /**
   * @param root the project's root folder
   * @param home where this node keeps database, keys, mails and log
   */
  public Node(Path root, Path home, int port) {
    this.root = root;
    this.home = home;
    this.port = port;
    jvm("-Djava.io.tmpdir=" + spool());
    with("SEALPOST_URL", origin().toString());
    with("SEALPOST_KEYSTORE", home.resolve("keystore.p12").toString());
    with("SEALPOST_SPOOL", spool().toString());
    with("SEALPOST_MAIL_FROM", "sealpost@localhost");
    with("SEALPOST_MAIL_FOLDER", mailFolder().toString());
    with("SEALPOST_ACCOUNTS", home.resolve("accounts.json").toString());
    on(DatabaseAccess.h2(home.resolve("db/sealpost")));
  }

  public Node on(Platform server) {
    platform = server;
    return this;
  }

  public Node on(DatabaseAccess access) {
    database = access;
    return with("SEALPOST_DB_DATASOURCE", access.dataSource())
        .with("SEALPOST_DB_URL", access.url())
        .with("SEALPOST_DB_USER", access.user())
        .with("SEALPOST_DB_PASSWORD", access.password());
  }

  /** A setting; null takes it away. */
  public Node with(String variable, String value) {
    if (value == null) {
      environment.remove(variable);
    } else {
      environment.put(variable, value);
    }
    return this;
  }

  /** An option of the virtual machine, such as {@code -Xmx512m}. */
  public Node jvm(String option) {
    jvm.add(option);
    return this;
  }

  List<String> jvm() {
    return jvm;
  }

  Map<String, String> settings() {
    return environment;
  }

  public int port() {
    return port;
  }

  public Path home() {
    return home;
  }

  /** Where this node itself listens; {@code SEALPOST_URL} may name a balancer before it. */
  public URI origin() {
    return URI.create("http://localhost:" + port);
  }

  public Path mailFolder() {
    return home.resolve("mail");
  }

  public Path spool() {
    return home.resolve("spool");
  }

  public Path log() {
    return home.resolve("server.log");
  }

  public DatabaseAccess database() {
    return database;
  }

  /** Starts the server and waits until the service says it is ready. */
  public Node start() {
    begin();
    awaitReady();
    return this;
  }

  /** Starts the server without waiting for it. */
  public void begin() {
    try {
      Files.createDirectories(mailFolder());
      Files.createDirectories(spool());
      var builder = platform.prepare(this, root).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
      builder.environment().putAll(environment);
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the service says it is ready. */
  public void awaitReady() {
    var deadline = System.nanoTime() + START.toNanos();
    while (!ready()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        stop();
        throw new IllegalStateException("Sealpost did not become ready, see " + log());
      }
      pause();
    }
  }

  public boolean ready() {
    var request = HttpRequest.newBuilder(origin().resolve("/api/v1/health/ready")).build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until the server ends by itself. */
  public void await() throws InterruptedException {
    process.waitFor();
  }

  public void stop() {
    var all = processes();
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        all.forEach(ProcessHandle::destroyForcibly);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the server at once, as {@code kill -9} does, and waits until it is gone. */
  public void kill() {
    var all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }

  /** The server's process and those it started. */
  public List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  @Override
  public void close() {
    stop();
  }
}
