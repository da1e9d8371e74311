package org.sealpost.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Somebody on the wire who takes STARTTLS out of what a good mail server offers. */
final class StrippingProxy implements AutoCloseable {
  private static final int PIECE = 4096;

  private final ServerSocket listening = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
  private final ByteArrayOutputStream fromClient = new ByteArrayOutputStream();
  private final int target;

  StrippingProxy(int target) throws IOException {
    this.target = target;
    start(this::serve);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Every byte of the client. */
  synchronized String seen() {
    return fromClient.toString(StandardCharsets.ISO_8859_1);
  }

  private void serve() {
    try (Socket client = listening.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      Thread back =
          start(
              () -> {
                try {
                  strip(server.getInputStream(), client.getOutputStream());
                } catch (IOException broken) {
                  // over
                }
              });
      forward(client.getInputStream(), server.getOutputStream());
      back.interrupt();
    } catch (IOException closed) {
      // over
    }
  }

  private static void strip(InputStream in, OutputStream out) throws IOException {
    byte[] piece = new byte[PIECE];
    for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
      String text = new String(piece, 0, count, StandardCharsets.ISO_8859_1);
      out.write(text.replace("STARTTLS", "XXXXXXXX").getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private void forward(InputStream in, OutputStream out) throws IOException {
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      synchronized (this) {
        fromClient.write(octet);
      }
      out.write(octet);
    }
  }

  private static Thread start(Runnable work) {
    Thread thread = new Thread(work, "test proxy");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
