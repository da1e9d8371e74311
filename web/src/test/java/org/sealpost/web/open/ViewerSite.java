package org.sealpost.web.open;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The web application's folder and its script libraries, served as the service serves them. */
final class ViewerSite implements AutoCloseable {
  static final String POLICY =
      "default-src 'none'; connect-src 'self'; worker-src 'self'; font-src 'self'; img-src 'self'"
          + " data: blob:; style-src 'self' 'unsafe-inline'; frame-src 'none'; object-src 'none';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'";
  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final byte[] EMPTY_PAGE =
      "<!DOCTYPE html><html lang=en><title>Test</title><body></body></html>"
          .getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  ViewerSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool(ViewerSite::daemon));
    server.createContext("/", this::answer);
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Method and path of what was asked since the last call. */
  List<String> requests() {
    var seen = List.copyOf(requests);
    requests.clear();
    return seen;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(exchange.getRequestMethod() + " " + path);
    exchange.getRequestBody().readAllBytes();
    byte[] body = content(path);
    exchange.getResponseHeaders().set("Content-Type", type(path));
    if (!path.startsWith("/unprotected")) {
      exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    }
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static byte[] content(String path) throws IOException {
    if (path.startsWith("/webjars/")) {
      try (InputStream library =
          ViewerSite.class.getResourceAsStream("/META-INF/resources" + path)) {
        return library == null ? new byte[0] : library.readAllBytes();
      }
    }
    String page = path.startsWith("/m/") ? "open/message.xhtml" : path.substring(1) + ".xhtml";
    if (Files.exists(WEBAPP.resolve(page))) {
      return PreviewPage.of(page).getBytes(StandardCharsets.UTF_8);
    }
    Path file = WEBAPP.resolve(path.substring(1));
    return type(path).startsWith("text/html") || !Files.isRegularFile(file)
        ? EMPTY_PAGE
        : Files.readAllBytes(file);
  }

  private static String type(String path) {
    if (path.endsWith("js")) {
      return "text/javascript";
    }
    return path.endsWith(".css") ? "text/css" : "text/html; charset=UTF-8";
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "viewer-site");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
