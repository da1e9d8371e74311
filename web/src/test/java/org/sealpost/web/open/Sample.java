package org.sealpost.web.open;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.envelope.EnvelopeFile;
import org.sealpost.envelope.EnvelopeHeader;
import org.sealpost.envelope.HeaderFields;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.MessageId;
import org.sealpost.envelope.MessageKey;
import org.sealpost.envelope.MessageSealer;
import org.sealpost.envelope.Presentation;
import org.sealpost.envelope.SealKey;
import org.sealpost.envelope.SealedContent;
import org.sealpost.envelope.TicketKey;
import org.sealpost.envelope.UnsealableMessageException;

/** A message sealed by the envelope library, as a browser meets it. */
record Sample(MessageId id, MessageKey key, EnvelopeHeader header, byte[] ciphertext, String file) {
  private static final TicketKey TICKETS = TicketKey.generate();

  /** The mail of sample-mail.txt: alternatives, an inline image, a remote one, an attachment. */
  static Sample ofMail(String origin) {
    return of(mail().getBytes(StandardCharsets.UTF_8), origin);
  }

  static String mail() {
    try (InputStream text = Sample.class.getResourceAsStream("sample-mail.txt")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "\r\n");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Sample of(byte[] message, String origin) {
    try {
      return sealed(message, origin);
    } catch (IOException | UnsealableMessageException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Sample sealed(byte[] message, String origin)
      throws IOException, UnsealableMessageException {
    var id = MessageId.random();
    var key = MessageKey.random();
    var sealKey = SealKey.generate();
    var header = EnvelopeHeader.of(fields(id, sealKey, origin));
    var ciphertext = new ByteArrayOutputStream();
    var content = MessageSealer.seal(new ByteArrayInputStream(message), header, key, ciphertext);
    var file = file(header, ciphertext.toByteArray(), sealKey, content);
    return new Sample(id, key, header, ciphertext.toByteArray(), file);
  }

  private static HeaderFields fields(MessageId id, SealKey sealKey, String origin) {
    return new HeaderFields(
        id,
        "account",
        "1",
        TICKETS.id(),
        sealKey.publicKey(),
        Instant.parse("2026-11-23T18:00:00Z"),
        Optional.empty(),
        Level.MEDIUM,
        new byte[32],
        "alice@example.com",
        URI.create(origin));
  }

  private static String file(
      EnvelopeHeader header, byte[] ciphertext, SealKey sealKey, SealedContent content)
      throws IOException {
    var look =
        new Presentation(Locale.ENGLISH, "Alice", "Example", ZoneOffset.UTC, Optional.empty());
    var file = new ByteArrayOutputStream();
    var writer = EnvelopeFile.writer(file, header, TICKETS.sign(header), look);
    writer.ciphertext().write(ciphertext);
    writer.finish(sealKey.sign(header, content.digest()));
    return file.toString(StandardCharsets.US_ASCII);
  }

  String keyText() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.exposeBytes());
  }
}
