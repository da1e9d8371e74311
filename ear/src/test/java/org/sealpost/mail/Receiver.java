package org.sealpost.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** The mail server behind the gateway: takes everything, with 8BITMIME and SMTPUTF8. */
final class Receiver implements AutoCloseable {
  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private final SMTPServer server;

  Receiver(int port) {
    server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .insertReceivedHeaders(false)
            .messageHandlerFactory(context -> new Taking())
            .build();
    server.start();
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

  private final class Taking implements MessageHandler {
    private final List<String> recipients = new ArrayList<>();
    private String sender;

    @Override
    public void from(String from) {
      sender = from;
    }

    @Override
    public void recipient(String recipient) {
      recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws IOException {
      deliveries.add(new Delivery(sender, List.copyOf(recipients), data.readAllBytes()));
      return null;
    }

    @Override
    public void done() {
      // Every mail is kept as soon as it is whole.
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
