package org.sealpost.envelope;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sealpost.envelope.container.Step;
import org.sealpost.envelope.content.CiphertextSource;

/** Keys, headers and small acts that many tests need. */
public final class Samples {

  public static final TicketKey TICKET_KEY = TicketKey.generate();
  public static final SealKey SEAL_KEY = SealKey.generate();

  private static final Pattern BLIND =
      Pattern.compile("(?imd)^(resent-)?bcc[ \t]*:[^\n]*(\n[ \t][^\n]*)*(\n|\\z)");

  private Samples() {}

  public static HeaderFields fields() {
    return new HeaderFields(
        MessageId.random(),
        "acct-1",
        "key-1",
        TICKET_KEY.id(),
        SEAL_KEY.publicKey(),
        Instant.parse("2026-11-23T18:00:00Z"),
        Optional.empty(),
        Level.MEDIUM,
        new byte[32],
        "ann@example.com",
        URI.create("https://mail.example.com"));
  }

  public static EnvelopeHeader header() {
    return EnvelopeHeader.of(fields());
  }

  /** Seals a message and opens it again. */
  public static OpenedMessage sealAndOpen(byte[] message) throws Exception {
    EnvelopeHeader header = header();
    MessageKey key = MessageKey.random();
    ByteArrayOutputStream ciphertext = new ByteArrayOutputStream();
    MessageSealer.seal(new ByteArrayInputStream(message), header, key, ciphertext);
    return MessageOpener.open(CiphertextSource.of(ciphertext.toByteArray()), header, key);
  }

  public static byte[] played(OpenedMessage message, java.util.List<Step> steps) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    message.play(steps, out);
    return out.toByteArray();
  }

  public static byte[] original(OpenedMessage message) throws Exception {
    return played(message, message.index().original());
  }

  public static String body(OpenedMessage message, int number) throws Exception {
    return new String(
        played(message, message.index().bodies().get(number).segments()), StandardCharsets.UTF_8);
  }

  public static byte[] attachment(OpenedMessage message, int number) throws Exception {
    return played(message, message.index().attachments().get(number).segments());
  }

  /** The message without Bcc, by another way than the one under test. */
  public static byte[] withoutBcc(byte[] message) {
    String text = new String(message, StandardCharsets.ISO_8859_1);
    var end = Pattern.compile("^\r?\n|\n\r?\n").matcher(text);
    int headerEnd = end.find() ? end.end() : text.length();
    String header = BLIND.matcher(text.substring(0, headerEnd)).replaceAll("");
    return (header + text.substring(headerEnd)).getBytes(StandardCharsets.ISO_8859_1);
  }
}
