package org.sealpost.envelope.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealpost.envelope.Base64Url;
import org.sealpost.envelope.CiphertextDigest;
import org.sealpost.envelope.EnvelopeHeader;
import org.sealpost.envelope.HeaderFields;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.Mails;
import org.sealpost.envelope.MessageId;
import org.sealpost.envelope.SealKey;
import org.sealpost.envelope.TicketKey;
import org.sealpost.envelope.container.ContainerWriter;
import org.sealpost.envelope.mime.MailReader;

/** The values of the worked example in the documentation are those that the code gives. */
class WorkedExampleTest {

  private static final Path TEXT = Path.of("../docs/envelope-format.md");

  private final byte[] messageKey = counting(0x00, 32);
  private final byte[] salt = counting(0x60, 24);
  private final TicketKey ticketKey = TicketKey.decode(ticketSeeds());
  private final SealKey sealKey = SealKey.decode(counting(0x40, 32));
  private final EnvelopeHeader header = header();
  private final Map<String, String> values = new LinkedHashMap<>();

  @Test
  void everyValueOfTheExampleIsWhatTheCodeGives() throws Exception {
    fill();
    String text = Files.readString(TEXT);
    values.forEach((name, value) -> assertThat(text).contains(name + " = " + value + "\n"));
    assertThat(text).contains(mail().replace("\r\n", "\n"));
  }

  private void fill() throws Exception {
    put("message-key", messageKey);
    put("salt", salt);
    put("seal-key", sealKey.encoded());
    put("ticket-key-ed25519", counting(0x80, 32));
    put("ticket-key-mldsa65", counting(0xa0, 32));
    values.put("ticket-key-id", ticketKey.id());
    put("ticket-key-ed25519-public", ticketKey.publicKey().ed25519());
    put("ticket-key-mldsa65-public-sha512", sha512(ticketKey.publicKey().mldsa65()));
    values.put("header", new String(header.bytes(), StandardCharsets.UTF_8));
    values.put("h", Base64Url.encode(header.bytes()));
    put("ticket-ed25519", Arrays.copyOf(ticketKey.sign(header), 64));
    content();
  }

  private void content() throws Exception {
    byte[] context = context();
    byte[] info = info(context);
    byte[] derived = HkdfExpand.sha512(messageKey, info, 76);
    put("context", context);
    put("info", info);
    put("key", Arrays.copyOf(derived, 32));
    put("base-nonce", Arrays.copyOfRange(derived, 32, 44));
    put("commitment", Arrays.copyOfRange(derived, 44, 76));
    byte[] container = container();
    int length = ByteBuffer.wrap(container, container.length - 8, 4).getInt();
    int start = container.length - 8 - length;
    values.put("index", new String(container, start, length, StandardCharsets.UTF_8));
    values.put("container-length", String.valueOf(container.length));
    put("container-sha512", sha512(container));
    byte[] ciphertext = sealed(container, context);
    values.put("ciphertext-length", String.valueOf(ciphertext.length));
    put("ciphertext-sha512", sha512(ciphertext));
    CiphertextDigest digest = new CiphertextDigest();
    digest.update(ciphertext, 0, ciphertext.length);
    byte[] digested = digest.finish();
    put("digest", digested);
    put("seal", sealKey.sign(header, digested));
  }

  private byte[] context() throws Exception {
    return ByteBuffer.allocate(68)
        .put("SE1\0".getBytes(StandardCharsets.US_ASCII))
        .put(sha512(header.bytes()))
        .array();
  }

  private byte[] info(byte[] context) {
    byte[] label =
        "c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0".getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(label.length + 24 + context.length)
        .put(label)
        .put(salt)
        .put(context)
        .array();
  }

  private byte[] container() throws Exception {
    ByteArrayOutputStream container = new ByteArrayOutputStream();
    MailReader.read(new ByteArrayInputStream(Mails.bytes(mail())), new ContainerWriter(container));
    return container.toByteArray();
  }

  private byte[] sealed(byte[] container, byte[] context) throws Exception {
    ByteArrayOutputStream ciphertext = new ByteArrayOutputStream();
    EncryptingStream stream = EncryptingStream.begin(ciphertext, messageKey, context, salt);
    stream.write(container);
    stream.finish();
    return ciphertext.toByteArray();
  }

  private static String mail() {
    return "From: Ann <ann@example.com>\r\nTo: Bob <bob@example.net>\r\nSubject: Hello\r\n"
        + "Date: Mon, 23 Nov 2026 19:00:00 +0100\r\nMessage-ID: <1@example.com>\r\n"
        + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        + "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        + "Dear Bob,\r\nthis text is long enough to be a segment of its own.\r\nAnn\r\n"
        + "--b\r\nContent-Type: application/octet-stream; name=bytes.bin\r\n"
        + "Content-Transfer-Encoding: base64\r\n\r\n"
        + Mails.base64(counting(0, 256), 76, "\r\n")
        + "\r\n--b--\r\n";
  }

  private EnvelopeHeader header() {
    return EnvelopeHeader.of(
        new HeaderFields(
            MessageId.parse("AAECAwQFBgcICQoLDA0ODw"),
            "example-account",
            "example-key",
            ticketKey.id(),
            sealKey.publicKey(),
            Instant.parse("2026-11-23T18:00:00Z"),
            Optional.of(Instant.parse("2026-12-23T18:00:00Z")),
            Level.MEDIUM,
            counting(0x20, 32),
            "ann@example.com",
            URI.create("https://mail.example.com")));
  }

  private static byte[] ticketSeeds() {
    return ByteBuffer.allocate(65)
        .put((byte) 1)
        .put(counting(0x80, 32))
        .put(counting(0xa0, 32))
        .array();
  }

  private static byte[] counting(int first, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (first + i);
    }
    return bytes;
  }

  private static byte[] sha512(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-512").digest(bytes);
  }

  private void put(String name, byte[] value) {
    values.put(name, HexFormat.of().formatHex(value));
  }

  /** Prints the values, to be put into the text when the format changes. */
  public static void main(String[] args) throws Exception {
    WorkedExampleTest example = new WorkedExampleTest();
    example.fill();
    example.values.forEach((name, value) -> System.out.println(name + " = " + value));
    System.out.print(mail());
  }
}
