package org.sealpost.web.open;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that hostile content points at: it notes every connection, also those that ask for
 * nothing.
 */
final class Canary implements AutoCloseable {
  static final String CONNECTION = "connection";

  private final ServerSocket socket;
  private final List<String> seen = new CopyOnWriteArrayList<>();

  Canary() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread listener = new Thread(this::listen, "canary");
    listener.setDaemon(true);
    listener.start();
  }

  String host() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /**
   * One entry for each connection, and one for each first request line, since the start or since
   * {@link #forget}.
   */
  List<String> seen() {
    return List.copyOf(seen);
  }

  void forget() {
    seen.clear();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        seen.add(CONNECTION);
        Thread reader = new Thread(() -> answer(connection), "canary-connection");
        reader.setDaemon(true);
        reader.start();
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void answer(Socket connection) {
    try (connection;
        var lines =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
      String request = lines.readLine();
      if (request != null) {
        seen.add(request);
      }
      connection
          .getOutputStream()
          .write(
              "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      seen.add("broken connection");
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
