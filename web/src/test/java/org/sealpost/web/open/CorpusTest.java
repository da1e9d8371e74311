package org.sealpost.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Java seals, the viewer's own scripts open and give back byte for byte. */
@ExtendWith(Viewer.class)
class CorpusTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("shared.dir", "../../shared"), "corpus/mime");
  private static final String ORIGINAL =
      """
      async ({ file, key }) => {
        const { readEnvelope } = await import('/open/envelope-file.js');
        const { decrypt, envelopeContext } = await import('/open/decrypt.js');
        const { readContainer } = await import('/open/container.js');
        const { play } = await import('/open/recipe.js');
        const { fromBase64Url } = await import('/open/base64.js');
        const envelope = readEnvelope(file);
        const context = await envelopeContext(envelope.headerBytes);
        const plain = await decrypt(envelope.c, fromBase64Url(key), context);
        const { index, segment } = await readContainer(plain);
        for (const each of [...index.bodies, ...index.attachments]) await play(each.segments, segment);
        const original = await play(index.original, segment);
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await original.arrayBuffer()));
        return [...hash].map((b) => b.toString(16).padStart(2, '0')).join('');
      }
      """;

  private final Page page;
  private final String origin;

  CorpusTest(Viewer.Window window) {
    page = window.page();
    origin = window.site().address("");
  }

  @AfterEach
  void close() {
    page.context().close();
  }

  @Test
  void everyMessageOfTheCorpusComesBackByteForByte() throws IOException {
    assumeTrue(
        Files.isDirectory(CORPUS) || "true".equals(System.getenv("CI")),
        "the corpus is not here: " + CORPUS);
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> messages =
        Files.list(CORPUS).filter(path -> path.toString().endsWith(".msg"))) {
      for (Path message : messages.sorted().toList()) {
        byte[] bytes = Files.readAllBytes(message);
        if (!roundTrip(bytes).equals(sha256(withoutBcc(bytes)))) {
          wrong.add(message.getFileName().toString());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void largeAttachmentComesBackByteForByte() {
    byte[] content = new byte[3_000_000];
    new Random(7).nextBytes(content);
    String base64 = Base64.getMimeEncoder(76, "\r\n".getBytes()).encodeToString(content);
    byte[] mail =
        ("From: a@example.com\r\nMIME-Version: 1.0\r\nContent-Type: application/pdf\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + base64
                + "\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(roundTrip(mail)).isEqualTo(sha256(mail));
  }

  @Test
  void blindCopiesAreTheOnlyThingThatIsRemoved() {
    String mail =
        "From: a@example.com\r\nBcc: c@example.com,\r\n d@example.com\r\nTo: b@example.com\r\n\r\nHello\r\n";
    String left = "From: a@example.com\r\nTo: b@example.com\r\n\r\nHello\r\n";
    assertThat(roundTrip(mail.getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(sha256(left.getBytes(StandardCharsets.US_ASCII)));
  }

  private static byte[] withoutBcc(byte[] message) {
    String[] parts =
        new String(message, StandardCharsets.ISO_8859_1).split("(?<=\\n)(?=\\r?\\n)", 2);
    String header = parts[0].replaceAll("(?im)^(resent-)?bcc:.*\\n([ \\t].*\\n)*", "");
    return (header + (parts.length > 1 ? parts[1] : "")).getBytes(StandardCharsets.ISO_8859_1);
  }

  private String roundTrip(byte[] message) {
    Sample sample = Sample.of(message, origin);
    return (String) page.evaluate(ORIGINAL, Map.of("file", sample.file(), "key", sample.keyText()));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
