package org.sealpost.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.sealpost.mail.Receiver.Delivery;

/** One SMTP dialogue, seen from the server (RFC 5321, RFC 6531). */
final class ReceivingSession {
  private final InputStream in;
  private final OutputStream out;
  private final Consumer<Delivery> mailbox;
  private final List<String> recipients = new ArrayList<>();
  private String sender;
  private boolean international;

  ReceivingSession(Socket client, Consumer<Delivery> mailbox) throws IOException {
    this.in = new BufferedInputStream(client.getInputStream(), 1 << 16);
    this.out = client.getOutputStream();
    this.mailbox = mailbox;
  }

  void run() throws IOException {
    answer("220 receiver.example ESMTP");
    for (var line = line(); !line.equalsIgnoreCase("QUIT"); line = line()) {
      answer(obey(line));
    }
    answer("221 Bye");
  }

  private String obey(String line) throws IOException {
    return switch (line.substring(0, 4).toUpperCase(Locale.ROOT)) {
      case "EHLO" -> "250-receiver.example\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE 200000000";
      case "MAIL" -> begin(line);
      case "RCPT" -> refusesForeign(line) ? "550 5.6.7 SMTPUTF8 is needed" : name(line);
      case "DATA" -> take();
      default -> "250 Ok";
    };
  }

  private String begin(String line) {
    international = line.toUpperCase(Locale.ROOT).endsWith("SMTPUTF8");
    recipients.clear();
    sender = address(line);
    return "250 Ok";
  }

  /** Addresses beyond ASCII may come only with the extension. */
  private boolean refusesForeign(String line) {
    return !international && line.chars().anyMatch(c -> c > 126);
  }

  private String name(String line) {
    recipients.add(address(line));
    return "250 Ok";
  }

  private static String address(String line) {
    return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
  }

  private String take() throws IOException {
    answer("354 Go on");
    var mail = new ByteArrayOutputStream();
    for (var line = bytes(); !isDot(line); line = bytes()) {
      var from = line[0] == '.' ? 1 : 0;
      mail.write(line, from, line.length - from);
    }
    mailbox.accept(new Delivery(sender, List.copyOf(recipients), mail.toByteArray()));
    return "250 Taken";
  }

  private static boolean isDot(byte[] line) {
    return line.length == 3 && line[0] == '.' && line[1] == '\r';
  }

  private String line() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8).stripTrailing();
  }

  /** One line with its line end. */
  private byte[] bytes() throws IOException {
    var line = new ByteArrayOutputStream(128);
    for (var next = in.read(); ; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      line.write(next);
      if (next == '\n') {
        return line.toByteArray();
      }
    }
  }

  private void answer(String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
