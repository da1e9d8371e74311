package org.sealpost.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The mail server behind the gateway: takes everything, with 8BITMIME and SMTPUTF8. */
final class Receiver implements AutoCloseable {
  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private final ServerSocket listening;

  Receiver(int port) {
    try {
      listening = new ServerSocket(port, 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new Thread(this::accept, "receiver").start();
  }

  /** One mail as it was handed over, with the addresses of the SMTP dialogue. */
  record Delivery(String sender, List<String> recipients, byte[] mail) {
    /** Byte for byte; a text of ISO 8859-1 loses nothing. */
    String raw() {
      return new String(mail, StandardCharsets.ISO_8859_1);
    }

    boolean isFor(String recipient) {
      return recipients.contains(recipient);
    }
  }

  List<Delivery> to(String recipient) {
    return deliveries.stream().filter(one -> one.isFor(recipient)).toList();
  }

  /** Waits for the first mail to this address. */
  Delivery await(String recipient) {
    Waiting.until("a mail to " + recipient, () -> !to(recipient).isEmpty());
    return to(recipient).get(0);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var client = listening.accept();
        new Thread(() -> serve(client)).start();
      } catch (IOException e) {
        return; // Closed: that is how it ends.
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      new ReceivingSession(client, deliveries::add).run();
    } catch (IOException e) {
      // Postfix tries again.
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
