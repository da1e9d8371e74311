package org.sealpost.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.sealpost.client.GatewayClient;
import org.sealpost.client.LowReader;
import org.sealpost.mail.Receiver.Delivery;
import org.sealpost.run.EnvelopeInMail;

/** Mails that these tests send, and what became of them. */
final class Notes {
  static final String ALICE = "alice@example.com";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Notes() {}

  /** An address nobody had before in this run. */
  static String newAddress() {
    return "m" + COUNT.incrementAndGet() + "@far.example";
  }

  /** A mail with 8-bit text and further header lines, each of which ends with a line feed. */
  static byte[] mail(String to, String subject, String text, String more) {
    return ("From: Alice <alice@example.com>\nTo: %s\nSubject: %s\n%sMessage-ID: <%d@example.com>\n"
            + "Date: Mon, 23 Nov 2026 10:00:00 +0000\nMIME-Version: 1.0\n"
            + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n%s\n")
        .formatted(to, subject, more, COUNT.incrementAndGet(), text)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A mail of level low, which opens without an account. */
  static byte[] low(String to, String text) {
    return mail(to, "Figures", text, "X-Sealpost: low\n");
  }

  static Optional<EnvelopeInMail> envelope(Delivery delivery) {
    try {
      return EnvelopeInMail.find(new ByteArrayInputStream(delivery.mail()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The delivered mail as the tests of the API know it. */
  static GatewayClient.Sealed sealed(Delivery delivery) {
    var found = envelope(delivery).orElseThrow(() -> new AssertionError("No envelope"));
    var id = delivery.raw().replaceAll("(?s).*?\r\nX-Sealpost-Sealed: (\\S+) .*", "$1");
    return new GatewayClient.Sealed(id, delivery.mail(), found.fileName(), found.html());
  }

  /** The original mail out of an envelope of level low, byte for byte as ISO 8859-1. */
  static String opened(MailRoute route, Delivery delivery) {
    var parsed = LowReader.parse(sealed(delivery).envelope());
    var message = new LowReader(route.service()).open(parsed);
    return new String(LowReader.original(message), StandardCharsets.ISO_8859_1);
  }

  static String raw(byte[] mail) {
    return new String(mail, StandardCharsets.ISO_8859_1);
  }
}
