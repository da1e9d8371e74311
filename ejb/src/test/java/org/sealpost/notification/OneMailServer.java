package org.sealpost.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Takes the mails of one connection by SMTP on the loopback and remembers them. */
public final class OneMailServer implements AutoCloseable {
  private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final List<String> recipients = new ArrayList<>();
  private final StringBuilder message = new StringBuilder();
  private final CompletableFuture<Void> done = CompletableFuture.runAsync(this::serve);

  public OneMailServer() throws IOException {}

  public int port() {
    return listening.getLocalPort();
  }

  public List<String> recipients() {
    done.join();
    return recipients;
  }

  public String message() {
    done.join();
    return message.toString();
  }

  private void serve() {
    try (Socket socket = listening.accept();
        OutputStream out = socket.getOutputStream();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      answer(out, "220 ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        take(line, in, out);
      }
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void take(String line, BufferedReader in, OutputStream out) throws IOException {
    if (line.equals("DATA")) {
      answer(out, "354 go on");
      for (String text = in.readLine(); !text.equals("."); text = in.readLine()) {
        message.append(text.startsWith(".") ? text.substring(1) : text).append("\r\n");
      }
    }
    if (line.startsWith("RCPT")) {
      recipients.add(line);
    }
    answer(out, line.equals("QUIT") ? "221 bye" : "250 ok");
  }

  private static void answer(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
