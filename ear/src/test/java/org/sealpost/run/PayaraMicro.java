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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One Payara Micro with the packaged WAR, an H2 file database and a folder for outgoing mail. */
public final class PayaraMicro implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(180);

  private final Path root;
  private final Path home;
  private final int port;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> jvm = new ArrayList<>(List.of("-Djava.net.preferIPv4Stack=true"));
  private Process process;

  /**
   * @param root the project's root folder
   * @param home where this server keeps database, keys, mails and log
   */
  public PayaraMicro(Path root, Path home, int port) {
    this.root = root;
    this.home = home;
    this.port = port;
    environment.put("SEALPOST_URL", origin().toString());
    environment.put("SEALPOST_KEYSTORE", home.resolve("keystore.p12").toString());
    environment.put("SEALPOST_SPOOL", spool().toString());
    environment.put("SEALPOST_MAIL_FROM", "sealpost@localhost");
    environment.put("SEALPOST_MAIL_FOLDER", mailFolder().toString());
    environment.put("SEALPOST_ACCOUNTS", home.resolve("accounts.json").toString());
    environment.put("SEALPOST_DB_URL", databaseUrl());
    environment.put("SEALPOST_DB_USER", "sealpost");
    environment.put("SEALPOST_DB_PASSWORD", "sealpost");
  }

  public PayaraMicro with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public PayaraMicro jvm(String option) {
    jvm.add(option);
    return this;
  }

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

  public String databaseUrl() {
    return "jdbc:h2:file:" + home.resolve("db/sealpost") + ";AUTO_SERVER=TRUE";
  }

  /** Starts the server and waits until the service says it is ready. */
  public PayaraMicro start() {
    try {
      Files.createDirectories(mailFolder());
      Files.createDirectories(spool());
      forgetServer();
      process = builder().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitReady();
    return this;
  }

  private ProcessBuilder builder() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(List.of("-Dh2.bindAddress=127.0.0.1", "-Djava.io.tmpdir=" + spool()));
    command.addAll(List.of("-jar", root.resolve("ear/target/server/payara-micro.jar").toString()));
    command.addAll(List.of("--nohazelcast", "--rootdir", home.resolve("server").toString()));
    command.addAll(List.of("--port", String.valueOf(port)));
    command.addAll(List.of("--prebootcommandfile", config("loopback.asadmin")));
    command.addAll(List.of("--postbootcommandfile", config("boot.asadmin")));
    command.addAll(List.of("--deploy", root.resolve("web/target/sealpost.war").toString()));
    command.addAll(List.of("--contextroot", "/"));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().putAll(environment);
    return builder;
  }

  private String config(String name) {
    return root.resolve("server-config/payara-micro").resolve(name).toString();
  }

  /** A kept server folder has the pool already, and the boot commands would warn. */
  private void forgetServer() throws IOException {
    var server = home.resolve("server");
    if (Files.exists(server)) {
      try (var files = Files.walk(server)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private void awaitReady() {
    var deadline = System.nanoTime() + START.toNanos();
    while (!ready()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        stop();
        throw new IllegalStateException("Sealpost did not become ready, see " + log());
      }
      pause();
    }
  }

  private boolean ready() {
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
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    stop();
  }
}
