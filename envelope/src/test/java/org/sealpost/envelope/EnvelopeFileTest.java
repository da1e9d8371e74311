package org.sealpost.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealpost.envelope.content.CiphertextSource;

class EnvelopeFileTest {

  private static final PublishedKeys KEYS =
      new PublishedKeys(List.of(Samples.TICKET_KEY.publicKey()));
  private static final byte[] MAIL = Mails.withBase64(Mails.random(5000));

  private final EnvelopeHeader header = Samples.header();
  private final MessageKey key = MessageKey.random();
  private final String file = seal(MAIL, header, key, Locale.ENGLISH);

  static String seal(byte[] mail, EnvelopeHeader header, MessageKey key, Locale locale) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Presentation presentation =
          new Presentation(
              locale, "Jörg <b>Bär</b>", "Example Corp", ZoneId.of("Europe/Berlin"), logo());
      EnvelopeFileWriter writer =
          EnvelopeFile.writer(out, header, Samples.TICKET_KEY.sign(header), presentation);
      SealedContent sealed =
          MessageSealer.seal(new ByteArrayInputStream(mail), header, key, writer.ciphertext());
      writer.finish(Samples.SEAL_KEY.sign(header, sealed.digest()));
      return out.toString(StandardCharsets.UTF_8);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<byte[]> logo() {
    return Optional.of(Mails.random(3000));
  }

  /** Everything a reader does; gives the original back. */
  private byte[] open(String html) throws Exception {
    ByteArrayOutputStream ciphertext = new ByteArrayOutputStream();
    EnvelopeFile envelope =
        EnvelopeFile.read(
            new ByteArrayInputStream(html.getBytes(StandardCharsets.ISO_8859_1)), ciphertext);
    if (!KEYS.verify(envelope.header(), envelope.ticket())) {
      throw new BadEnvelopeException(Check.TICKET, "not of this service");
    }
    if (!envelope.sealHolds()) {
      throw new BadEnvelopeException(Check.SEAL, "not of this sealer");
    }
    return Samples.original(
        MessageOpener.open(CiphertextSource.of(ciphertext.toByteArray()), envelope.header(), key));
  }

  @Test
  void whatIsWrittenIsReadAndOpened() throws Exception {
    assertThat(open(file)).isEqualTo(MAIL);
  }

  @Test
  void everyLineIsAsciiAndFitsInAMail() {
    assertThat(file.lines().mapToInt(String::length).max().orElseThrow()).isLessThan(998);
    assertThat(file.chars().allMatch(c -> c == '\r' || c == '\n' || c >= ' ' && c < 127)).isTrue();
    assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
  }

  @Test
  void fileHoldsNoScriptAndNamesItsPolicy() {
    assertThat(file).doesNotContainIgnoringCase("<script").doesNotContainPattern(" on\\w+=");
    assertThat(file)
        .contains("default-src 'none'; img-src data:")
        .contains("form-action https://mail.example.com; base-uri 'none'")
        .contains("content=\"no-referrer\"")
        .contains("action=\"https://mail.example.com/open\"");
  }

  @Test
  void namesAreEscaped() {
    assertThat(file).doesNotContain("<b>").contains("J&#246;rg &#60;b&#62;B&#228;r");
  }

  @Test
  void otherLanguageIsSpokenWhereThereIsABundle() {
    assertThat(seal(MAIL, header, key, Locale.GERMANY))
        .contains("<html lang=\"de\">", "Nachricht lesen bei mail.example.com");
    assertThat(seal(MAIL, header, key, Locale.forLanguageTag("tlh")))
        .contains("<html lang=\"en\">", "Read message at mail.example.com");
  }

  @Test
  void expiryIsShownInTheZoneOfTheProfile() {
    HeaderFields f = Samples.fields();
    EnvelopeHeader expiring =
        EnvelopeHeader.of(
            new HeaderFields(
                f.messageId(),
                f.account(),
                f.accountKey(),
                f.ticketKey(),
                f.sealKey(),
                f.issuedAt(),
                Optional.of(Instant.parse("2026-12-24T17:00:00Z")),
                f.level(),
                f.recipientsDigest(),
                f.from(),
                f.host()));
    assertThat(seal(MAIL, expiring, key, Locale.GERMAN))
        .contains("Lesbar bis")
        .contains("24. Dezember 2026")
        .contains("18:00");
  }

  @Test
  void nameOfTheFileTellsItsTime() {
    assertThat(EnvelopeFile.fileName(Instant.parse("2026-11-23T18:05:09Z"), ZoneOffset.UTC))
        .isEqualTo("securedoc_20261123T180509.html");
  }

  @Test
  void harmlessChangesOfMailSystemsAreBorne() throws Exception {
    assertThat(open(file.replace("\r\n", "\n"))).isEqualTo(MAIL);
    assertThat(open(file.replace("\r\n", " \r\n"))).isEqualTo(MAIL);
    assertThat(open("\u00ef\u00bb\u00bf" + file + "<p>virus free</p>")).isEqualTo(MAIL);
    assertThat(open(file.replaceAll("name=\"(\\w)\"", "name=$1"))).isEqualTo(MAIL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h", "t", "c", "s"})
  void oneFlippedBitInAnyFieldIsRefused(String field) {
    String open = "name=\"" + field + "\" hidden readonly>\r\n";
    int start = file.indexOf(open) + open.length();
    int end = file.indexOf("\r\n</textarea>", start);
    for (int at : List.of(start, (start + end) / 2, end - 1)) {
      for (int bit = 0; bit < 7; bit++) {
        char[] changed = file.toCharArray();
        changed[at] ^= (char) (1 << bit);
        assertRefused(new String(changed));
      }
    }
  }

  @Test
  void cutOffFileIsRefusedWhereverItIsCut() {
    for (int length = 0; length < file.indexOf("</form>"); length += 97) {
      assertRefused(file.substring(0, length));
    }
  }

  @Test
  void extendedCiphertextIsRefused() {
    assertRefused(
        file.replace(
            "\r\n</textarea>\r\n<textarea name=\"s\"",
            "AAAA\r\n</textarea>\r\n<textarea name=\"s\""));
  }

  @Test
  void doubledFieldIsRefused() {
    assertRefused(file.replace("</form>", "<textarea name=\"s\">x</textarea></form>"));
  }

  @Test
  void missingAndMisplacedFieldsAreRefused() {
    assertRefused(file.replace("name=\"t\"", "name=\"x\""));
    assertRefused(file.replace("name=\"v\" value=\"1\"", "name=\"v\" value=\"2\""));
    assertRefused("<html><body>Dear reader</body></html>");
  }

  @Test
  void ciphertextOfAnotherMessageIsRefused() {
    String other = seal(MAIL, Samples.header(), key, Locale.ENGLISH);
    assertRefused(file.substring(0, start(file)) + other.substring(start(other)));
    assertRefused(other.substring(0, start(other)) + file.substring(start(file)));
    int end = other.indexOf("</textarea>", start(other));
    int ownEnd = file.indexOf("</textarea>", start(file));
    assertRefused(
        file.substring(0, start(file))
            + other.substring(start(other), end)
            + file.substring(ownEnd));
  }

  private static int start(String html) {
    return html.indexOf("name=\"c\"");
  }

  private void assertRefused(String html) {
    assertThatThrownBy(() -> open(html)).isInstanceOf(BadEnvelopeException.class);
  }

  @Test
  void wrongKeyIsNamed() {
    ByteArrayOutputStream ciphertext = new ByteArrayOutputStream();
    assertThatThrownBy(
            () -> {
              EnvelopeFile.read(
                  new ByteArrayInputStream(file.getBytes(StandardCharsets.US_ASCII)), ciphertext);
              MessageOpener.open(
                  CiphertextSource.of(ciphertext.toByteArray()), header, MessageKey.random());
            })
        .isInstanceOfSatisfying(
            BadEnvelopeException.class, e -> assertThat(e.check()).isEqualTo(Check.COMMITMENT));
  }

  @Test
  void tenMegabytesOfZerosRepeatNoBlock() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] mail = Arrays.copyOf(Mails.bytes("Subject: zeros\r\n\r\n"), 10_000_000);
    MessageSealer.seal(new ByteArrayInputStream(mail), header, key, out);
    byte[] ciphertext = out.toByteArray();
    long[] blocks = new long[ciphertext.length / 16];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = ByteBuffer.wrap(ciphertext, 16 * i, 16).getLong();
    }
    Arrays.sort(blocks);
    for (int i = 1; i < blocks.length; i++) {
      assertThat(blocks[i] == blocks[i - 1]).isFalse();
    }
  }
}
