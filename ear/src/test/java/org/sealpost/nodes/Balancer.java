package org.sealpost.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Debian's HAProxy as a process on loopback, with the configuration an operator takes. */
final class Balancer implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  private final int port;
  private final Path log;
  private final Path socket;
  private final ProcessBuilder command;
  private Process process;

  /**
   * @param root the project's root folder
   * @param home where it writes its log
   */
  Balancer(Path root, Path home, int port, URI a, URI b) {
    this.port = port;
    log = home.resolve("haproxy.log");
    socket = temporaryFolder().resolve("admin"); // a socket's path is short
    var config = root.resolve("server-config/haproxy/haproxy.cfg").toString();
    command = new ProcessBuilder("haproxy", "-db", "-f", config).redirectErrorStream(true);
    command.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    command.environment().put("SEALPOST_BIND", "127.0.0.1:" + port);
    command.environment().put("SEALPOST_NODE_A", "127.0.0.1:" + a.getPort());
    command.environment().put("SEALPOST_NODE_B", "127.0.0.1:" + b.getPort());
    command.environment().put("SEALPOST_ADMIN_SOCKET", socket.toString());
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("haproxy");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Balancer start() {
    try {
      process = command.start();
    } catch (IOException e) {
      throw new UncheckedIOException("Is the Debian package haproxy installed?", e);
    }
    Eventually.holds("haproxy runs, see " + log, PATIENCE_SECONDS, () -> Files.exists(socket));
    return this;
  }

  URI origin() {
    return URI.create("http://localhost:" + port);
  }

  /** What it has logged so far. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it sends requests to this node ({@code UP}) or none ({@code DOWN}). */
  void await(String node, String state) {
    Eventually.holds(node + " is " + state, PATIENCE_SECONDS, () -> status(node).startsWith(state));
  }

  private String status(String node) {
    return ask("show stat")
        .lines()
        .filter(line -> line.startsWith("sealpost," + node + ","))
        .map(line -> line.split(",")[17])
        .findFirst()
        .orElse("");
  }

  /** Only this node gets new requests, until {@link #useBoth()}. */
  void useOnly(String node) {
    var other = node.equals("a") ? "b" : "a";
    ask("set server sealpost/" + other + " state maint");
    await(node, "UP");
  }

  void useBoth() {
    ask("set server sealpost/a state ready");
    ask("set server sealpost/b state ready");
  }

  private String ask(String order) {
    try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      channel.write(ByteBuffer.wrap((order + "\n").getBytes(StandardCharsets.US_ASCII)));
      return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
      Files.deleteIfExists(socket);
      Files.deleteIfExists(socket.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
