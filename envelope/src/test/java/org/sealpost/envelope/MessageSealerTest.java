package org.sealpost.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealpost.envelope.Mails.base64;
import static org.sealpost.envelope.Mails.bytes;
import static org.sealpost.envelope.Mails.random;
import static org.sealpost.envelope.Mails.single;
import static org.sealpost.envelope.Mails.withAttachment;
import static org.sealpost.envelope.Mails.withBase64;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealpost.envelope.container.Step;

/** What goes into a container comes out of it: shown texts, saved files, and the original. */
class MessageSealerTest {

  @ParameterizedTest
  @ValueSource(ints = {16, 60, 64, 72, 76, 996})
  void base64OfAnyLineLengthIsStoredDecodedOnce(int lineLength) throws Exception {
    byte[] content = random(50_000);
    byte[] mail = withAttachment("base64", base64(content, lineLength, "\r\n"));
    OpenedMessage opened = Samples.sealAndOpen(mail);
    assertThat(Samples.original(opened)).isEqualTo(mail);
    assertThat(Samples.attachment(opened, 0)).isEqualTo(content);
    assertThat(stored(opened)).isLessThan(content.length + 1000L);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8})
  void base64InTheShortestLinesStaysWithinTheBoundOfWhatIsPlayed(int lineLength) throws Exception {
    byte[] mail = withAttachment("base64", base64(random(600_000), lineLength, "\r\n"));
    assertThat(Samples.original(Samples.sealAndOpen(mail))).isEqualTo(mail);
  }

  @Test
  void base64WithBareLineFeedsIsStoredDecodedOnce() throws Exception {
    byte[] content = random(50_000);
    byte[] mail = withAttachment("base64", base64(content, 76, "\n"));
    OpenedMessage opened = Samples.sealAndOpen(mail);
    assertThat(Samples.original(opened)).isEqualTo(mail);
    assertThat(stored(opened)).isLessThan(content.length + 1000L);
  }

  @Test
  void longAttachmentIsCutIntoSegmentsOfAtMost256KiB() throws Exception {
    byte[] content = random(1_000_000);
    OpenedMessage opened = Samples.sealAndOpen(withBase64(content));
    assertThat(opened.index().segments()).allMatch(length -> length <= 256 * 1024);
    assertThat(Samples.attachment(opened, 0)).isEqualTo(content);
    assertThat(opened.index().attachments().get(0).size()).isEqualTo(content.length);
  }

  static Stream<String> oddBase64() {
    String lines = base64(random(30_000), 76, "\r\n");
    return Stream.of(
        lines.replaceAll("\r\n", " \r\n"),
        lines.replaceFirst("\r\n", "\n"),
        lines.replaceFirst("(?s)(.{9000})\r\n", "$1 \t\r\n"),
        lines.replaceFirst("(?s)(.{9000})\r\n", "$1\r\n\r\n"),
        lines.replaceFirst("(?s)(.{9000})\r\n", "$1\r\n*** garbage ***\r\n"),
        base64(random(30_000), 76, "\r\n") + "\r\n\r\n",
        "\r\n" + lines,
        base64(random(700), 76, "\r\n").replaceAll("=+", "") + "==");
  }

  @ParameterizedTest
  @MethodSource("oddBase64")
  void oddBase64ComesBackByteForByte(String body) throws Exception {
    byte[] mail = withAttachment("base64", body);
    OpenedMessage opened = Samples.sealAndOpen(mail);
    assertThat(Samples.original(opened)).isEqualTo(mail);
    assertThat(opened.index().attachments()).hasSize(1);
  }

  @Test
  void trailingSpacesInBase64DoNotHarmTheAttachment() throws Exception {
    byte[] content = random(300_000);
    String body = base64(content, 76, "\r\n").replaceAll("\r\n", "  \r\n");
    assertThat(Samples.attachment(Samples.sealAndOpen(withAttachment("base64", body)), 0))
        .isEqualTo(content);
  }

  @Test
  void linesThatCutBase64AnywhereStillDecode() throws Exception {
    byte[] content = random(10_000);
    String flat = base64(content, 1_000_000, "\n");
    String body = flat.replaceAll("(.{70})", "$1\r\n");
    OpenedMessage opened = Samples.sealAndOpen(withAttachment("base64", body));
    assertThat(Samples.attachment(opened, 0)).isEqualTo(content);
  }

  @Test
  void firstLineThatMisalignsTheRestStillDecodes() throws Exception {
    byte[] content = random(10_000);
    String flat = base64(content, 1_000_000, "\n");
    String body =
        flat.substring(0, 38) + "\r\n" + flat.substring(38).replaceAll("(.{76})", "$1\r\n");
    OpenedMessage opened = Samples.sealAndOpen(withAttachment("base64", body));
    assertThat(Samples.attachment(opened, 0)).isEqualTo(content);
  }

  static Stream<byte[]> oddMails() {
    return Stream.of(
        new byte[0],
        bytes("\r\n"),
        bytes("Subject: x"),
        bytes("Subject: x\r\n\r\nno final newline"),
        bytes("Subject: x\r\rbare\rcarriage\rreturns\r"),
        bytes("Subject: x\n\r\nmixed\r\nline\nends\r\r\n"),
        single("", "begin 644 a.txt\r\n#86)C\r\n`\r\nend\r\n"),
        single("", "=ybegin line=128 size=3 name=a\r\n\u008b\u008c\u008d\r\n=yend size=3\r\n"),
        single("Content-Type: text/plain; charset=utf-8\r\n", "8-bit \u00e4 and NUL \0 here"),
        single("", "\0".repeat(100_000)),
        single("", "x".repeat(1_000_000)),
        single("", "a long paragraph of text ".repeat(30_000)),
        bytes("From ann Mon Nov 23 2026\r\nSubject: x\r\n\r\nmailbox separator\r\n"),
        single("Content-Type: multipart/mixed; boundary=b\r\n", "--b\r\n\r\none\r\n--b"),
        single("Content-Type: multipart/mixed; boundary=b\r\n", "--b--"),
        single("Content-Type: multipart/mixed; boundary=\"\"\r\n", "--\r\n\r\nx\r\n----\r\n"));
  }

  @ParameterizedTest
  @MethodSource("oddMails")
  void oddMailComesBackByteForByte(byte[] mail) throws Exception {
    assertThat(Samples.original(Samples.sealAndOpen(mail))).isEqualTo(mail);
  }

  @Test
  void utf8TextIsStoredOnceForDisplayAndOriginal() throws Exception {
    String text = "Gr\u00c3\u00bc\u00c3\u009fe ".repeat(500) + "\r\n-- \r\nAnn\r\n";
    byte[] mail = single("Content-Type: text/plain; charset=utf-8\r\n", text);
    OpenedMessage opened = Samples.sealAndOpen(mail);
    assertThat(Samples.body(opened, 0)).startsWith("Grüße Grüße").endsWith("-- \r\nAnn\r\n");
    assertThat(stored(opened)).isLessThan(mail.length + 100L);
  }

  @Test
  void latinTextIsShownInUtf8() throws Exception {
    byte[] mail = single("Content-Type: text/plain; charset=iso-8859-1\r\n", "Gr\u00fc\u00dfe");
    OpenedMessage opened = Samples.sealAndOpen(mail);
    assertThat(Samples.body(opened, 0)).isEqualTo("Grüße");
    assertThat(Samples.original(opened)).isEqualTo(mail);
  }

  @Test
  void undeclaredLatinTextIsShownInUtf8() throws Exception {
    assertThat(Samples.body(Samples.sealAndOpen(single("", "Gr\u00fc\u00dfe")), 0))
        .isEqualTo("Grüße");
  }

  @Test
  void quotedPrintableTextIsShownDecoded() throws Exception {
    byte[] mail =
        single(
            "Content-Type: text/html; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n",
            "<p>Gr=C3=BC=C3=9Fe und ein sehr lan=\r\nges Wort</p>");
    OpenedMessage opened = Samples.sealAndOpen(mail);
    assertThat(Samples.body(opened, 0)).isEqualTo("<p>Grüße und ein sehr langes Wort</p>");
    assertThat(opened.index().bodies().get(0).type()).isEqualTo("text/html");
  }

  @Test
  void base64TextOfAnotherCharsetIsShownInUtf8() throws Exception {
    String text = "\u30c6\u30b9\u30c8 ".repeat(60_000);
    byte[] mail =
        single(
            "Content-Type: text/plain; charset=utf-16le\r\nContent-Transfer-Encoding: base64\r\n",
            base64(text.getBytes("UTF-16LE"), 76, "\r\n"));
    assertThat(Samples.body(Samples.sealAndOpen(mail), 0)).isEqualTo(text);
  }

  @Test
  void armouredTextIsShownAsItWasWritten() throws Exception {
    String armour =
        "-----BEGIN X-----\r\n\r\n" + base64(random(9000), 64, "\r\n") + "\r\n-----END X-----\r\n";
    byte[] mail = single("Content-Type: text/plain\r\n", "Key:\r\n" + armour);
    OpenedMessage opened = Samples.sealAndOpen(mail);
    assertThat(Samples.body(opened, 0)).isEqualTo("Key:\r\n" + armour);
    assertThat(Samples.original(opened)).isEqualTo(mail);
  }

  @Test
  void forwardedMessageIsAnAttachmentAndStoredOnce() throws Exception {
    byte[] inner = withBase64(random(600_000));
    byte[] mail =
        bytes(
            "Content-Type: multipart/mixed; boundary=outer\r\n\r\n--outer\r\n"
                + "Content-Type: message/rfc822\r\n\r\n"
                + new String(inner, StandardCharsets.ISO_8859_1)
                + "\r\n--outer--\r\n");
    OpenedMessage opened = Samples.sealAndOpen(mail);
    assertThat(Samples.attachment(opened, 0)).isEqualTo(inner);
    assertThat(opened.index().attachments().get(0).size()).isEqualTo(inner.length);
    assertThat(opened.index().attachments().get(0).name()).endsWith(".eml");
    assertThat(stored(opened)).isLessThan(601_500L);
    assertThat(Samples.original(opened)).isEqualTo(mail);
  }

  @Test
  void attachedTextOfAnyEncodingIsSavedAsItsBytes() throws Exception {
    byte[] mail =
        single(
            "Content-Type: text/csv; charset=iso-8859-1; name=a.csv\r\n", "Gr\u00fc\u00dfe;1\r\n");
    assertThat(Samples.attachment(Samples.sealAndOpen(mail), 0)).isEqualTo(bytes("Grüße;1\r\n"));
  }

  @Test
  void lineEndBeforeABoundaryIsNotPartOfTheAttachment() throws Exception {
    String content = "0123456789;".repeat(20);
    OpenedMessage opened = Samples.sealAndOpen(withAttachment("7bit", content));
    assertThat(Samples.attachment(opened, 0)).isEqualTo(bytes(content));
  }

  @Test
  void textWithAFileNameIsAnAttachment() throws Exception {
    byte[] mail =
        single("Content-Type: text/html\r\nContent-Disposition: inline; filename=p.html\r\n", "x");
    OpenedMessage opened = Samples.sealAndOpen(mail);
    assertThat(opened.index().bodies()).isEmpty();
    assertThat(opened.index().attachments().get(0).name()).isEqualTo("p.html");
  }

  @Test
  void encodedFileNamesAreRead() throws Exception {
    byte[] mail =
        single(
            "Content-Type: application/pdf\r\nContent-Disposition: attachment;\r\n"
                + " filename*0*=utf-8''%C3%9Cber;\r\n filename*1*=sicht.pdf\r\n",
            "x");
    assertThat(Samples.sealAndOpen(mail).index().attachments().get(0).name())
        .isEqualTo("Übersicht.pdf");
  }

  @Test
  void fileNameHoldsNoFolder() throws Exception {
    byte[] mail = single("Content-Disposition: attachment; filename=\"../../etc/passwd\"\r\n", "x");
    assertThat(Samples.sealAndOpen(mail).index().attachments().get(0).name()).isEqualTo("passwd");
  }

  @Test
  void alternativesShareANumberAndInlineImagesKeepTheirId() throws Exception {
    byte[] mail =
        single(
            "Content-Type: multipart/alternative; boundary=a\r\n",
            "--a\r\n\r\nplain\r\n--a\r\nContent-Type: multipart/related; boundary=r\r\n\r\n"
                + "--r\r\nContent-Type: text/html\r\n\r\n<img src=\"cid:i@x\">\r\n"
                + "--r\r\nContent-Type: image/png\r\nContent-ID: <i@x>\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--r--\r\n--a--\r\n");
    OpenedMessage opened = Samples.sealAndOpen(mail);
    assertThat(opened.index().bodies())
        .extracting(b -> b.alternative().orElse(0))
        .containsExactly(1, 1);
    assertThat(opened.index().attachments().get(0).contentId()).contains("i@x");
    assertThat(opened.index().attachments().get(0).inline()).isTrue();
    assertThat(Samples.attachment(opened, 0)).hasSize(8);
  }

  @Test
  void headerOfTheMessageIsRead() throws Exception {
    byte[] mail =
        bytes(
            "From: =?utf-8?q?J=C3=B6rg?= <j@example.com>\r\nTo: Team: a@example.net, b@example.net;\r\n"
                + "Cc: Bj\u00c3\u00b6rn <c@example.net>\r\nSubject: =?utf-8?b?R3LDvMOfZQ==?=\r\n"
                + "Date: Mon, 23 Nov 2026 19:00:00 +0100\r\nMessage-ID: <m@x>\r\n\r\nx");
    var index = Samples.sealAndOpen(mail).index();
    assertThat(index.subject()).contains("Grüße");
    assertThat(index.from().get(0).name()).isEqualTo("Jörg");
    assertThat(index.to())
        .extracting(p -> p.address())
        .containsExactly("a@example.net", "b@example.net");
    assertThat(index.cc().get(0).name()).isEqualTo("Björn");
    assertThat(index.date()).contains("2026-11-23T19:00:00+01:00");
    assertThat(index.messageId()).contains("<m@x>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bcc: x@y\r\n",
        "BCC : x@y,\r\n z@y\r\n",
        "Resent-Bcc: x@y\r\n\tz@y\r\n",
        "bcc:\r\n"
      })
  void blindCopiesAreRemoved(String field) throws Exception {
    byte[] mail = bytes("Subject: s\r\n" + field + "To: t@y\r\n\r\nBcc: stays in the text\r\n");
    assertThat(Samples.original(Samples.sealAndOpen(mail)))
        .isEqualTo(bytes("Subject: s\r\nTo: t@y\r\n\r\nBcc: stays in the text\r\n"));
  }

  @Test
  void partsThatCannotBeToldApartAreShownAsSource() throws Exception {
    byte[] mail = single("Content-Type: multipart/mixed; boundary=b\r\n", "no boundary at all");
    assertThat(Samples.body(Samples.sealAndOpen(mail), 0)).endsWith("no boundary at all");
  }

  @Test
  void moreThanAThousandPartsAreRefused() {
    String parts = "--b\r\n\r\nx\r\n".repeat(10_000);
    assertRefused(single("Content-Type: multipart/mixed; boundary=b\r\n", parts), "1,000 parts");
  }

  @Test
  void headerLineOfAMegabyteIsRefused() {
    assertRefused(bytes("Subject: " + "x".repeat(1_000_000) + "\r\n\r\nx"), "too long");
  }

  @Test
  void headerFieldOfAPartBeyondTheLimitIsRefused() {
    String field = "X-Long: " + "x".repeat(1_000_000) + "\r\n";
    String part = "--b\r\n" + field + "\r\nx\r\n--b--\r\n";
    assertRefused(
        single("Content-Type: multipart/mixed; boundary=b\r\n", part), "header is too long");
  }

  @Test
  void nestingOfAHundredLevelsIsRefused() {
    StringBuilder mail = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
    for (int i = 0; i < 100; i++) {
      mail.append("--b").append(i).append("\r\nContent-Type: multipart/mixed; boundary=b");
      mail.append(i + 1).append("\r\n\r\n");
    }
    assertRefused(bytes(mail.toString()), "nested");
  }

  @Test
  void alternatingBase64AndGarbageStaysWithinTheSegments() throws Exception {
    String block = base64(random(48), 16, "\r\n") + "\r\ngarbage!\r\n";
    byte[] mail = withAttachment("base64", block.repeat(20_000));
    OpenedMessage opened = Samples.sealAndOpen(mail);
    assertThat(opened.index().segments()).hasSizeLessThanOrEqualTo(10_000);
    assertThat(Samples.original(opened)).isEqualTo(mail);
  }

  private static void assertRefused(byte[] mail, String why) {
    assertThatThrownBy(() -> Samples.sealAndOpen(mail))
        .isInstanceOf(UnsealableMessageException.class)
        .hasMessageContaining(why);
  }

  private static long stored(OpenedMessage opened) {
    return opened.index().segments().stream().mapToLong(Long::longValue).sum();
  }

  @Test
  void stepsOfAnAttachmentAreAmongThoseOfTheOriginal() throws Exception {
    OpenedMessage opened = Samples.sealAndOpen(withBase64(random(20_000)));
    List<Step> original = opened.index().original();
    assertThat(original)
        .extracting(Step::segment)
        .containsAll(
            opened.index().attachments().get(0).segments().stream().map(Step::segment).toList());
  }
}
