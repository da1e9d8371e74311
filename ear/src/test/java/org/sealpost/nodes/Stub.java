package org.sealpost.nodes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Stands in for a node where only the balancer is looked at: it answers with its name, and can
 * break connections after it has taken a request, which no real node does when it is told to.
 */
final class Stub implements AutoCloseable {
  private final String name;
  private final HttpServer server;
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private volatile boolean breaking;
  private volatile int health = 200;

  Stub(String name) {
    this.name = name;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  URI origin() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Takes requests from now on, but breaks their connections instead of answering. */
  void breakConnections() {
    breaking = true;
  }

  /** What the health check is told from now on. */
  void health(int status) {
    health = status;
  }

  /** Requests taken so far, health checks left out. */
  List<String> taken() {
    return taken;
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestURI().getPath().equals("/api/v1/health/ready")) {
      exchange.sendResponseHeaders(health, -1);
      exchange.close();
      return;
    }
    var headers = exchange.getRequestHeaders();
    taken.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + " for "
            + headers.get("X-Forwarded-For")
            + " cookie "
            + headers.get("Cookie")
            + " upgrade "
            + headers.get("Upgrade"));
    if (breaking) {
      exchange.close();
      return;
    }
    exchange
        .getResponseHeaders()
        .add("Set-Cookie", "__Host-sealpost-page=state-at-" + name + "; Path=/");
    var body = name.getBytes(StandardCharsets.US_ASCII);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
