package org.sealpost.rule;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealpost.envelope.UnsealableMessageException;

class MailReadingTest {
  @Test
  void encodedPartsAreDecoded() {
    String base64 = Base64.getMimeEncoder().encodeToString("größer".getBytes(ISO_8859_1));
    ReadMail mail =
        TestMail.of(
            """
            From: ann@example.com
            Subject: =?utf-8?b?R3LDtsOfZQ==?=
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: base64

            %s
            --b
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            <p>stra=C3=9Fe <b>vertrau</b>lich</p>
            --b
            Content-Type: text/csv
            Content-Disposition: attachment; filename=a.csv

            a;kundennummer
            --b
            Content-Type: message/rfc822

            Subject: inner

            forwarded words
            --b
            Content-Type: application/octet-stream

            hidden words
            --b--
            """
                .formatted(base64));

    assertThat(mail.subject()).isEqualTo("Größe");
    assertThat(mail.text())
        .contains("größer", "straße vertraulich", "kundennummer", "forwarded words")
        .doesNotContain("hidden words");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>one</p>two|one two",
        "in<b>sid</b>e|inside",
        "a&amp;b &lt;c&gt; &#252; &uuml;|a&b <c> ü ü",
        "x<script>if (a<b) {y}</script>z|xz",
        "x<style>.y{}</style >z|xz",
        "x<!-- a > b -- > c -->z|xz",
        "<a title='>'>link</a>|link",
        "1 < 2 and 3 > 2|1 < 2 and 3 > 2",
        "<td>4111</td><td>1111</td>|4111 1111",
        "x<|x<",
        "x<b|x"
      })
  void htmlIsReadAsItsText(String html, String text) {
    ReadMail mail =
        TestMail.of("From: a@b.example\nContent-Type: text/html; charset=utf-8\n\n" + html);
    assertThat(mail.normalText()).isEqualTo(text.toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void textIsSearchedUpToTheLimitOnly() {
    ReadMail mail = TestMail.saying("x", "a ".repeat(1 << 19) + "needle");
    assertThat(mail.isCut()).isTrue();
    assertThat(mail.text()).hasSize(1 << 20).doesNotContain("needle");
    assertThat(TestMail.saying("x", "a ".repeat(1 << 18) + "needle").isCut()).isFalse();
  }

  @Test
  void bodyIsReadToItsEndWhateverItHolds() throws Exception {
    byte[] head = "Subject: x\r\n\r\n".getBytes(ISO_8859_1);
    byte[] piece = new byte[1 << 20];
    Stream<InputStream> pieces =
        Stream.concat(
            Stream.of(new ByteArrayInputStream(head)),
            Stream.generate(() -> (InputStream) new ByteArrayInputStream(piece)).limit(40));
    InputStream body = new SequenceInputStream(Collections.enumeration(pieces.toList()));
    ReadMail mail = MailReading.read(TestMail.ANN, List.of(TestMail.BOB), body, () -> 40L << 20);

    assertThat(body.read()).isEqualTo(-1);
    assertThat(mail.isCut()).isTrue();
  }

  @Test
  void whatIsKeptDoesNotGrowWithTheMail() throws Exception {
    long before = heapInUse();
    byte[] head = "Subject: x\r\nContent-Type: text/html\r\n\r\n".getBytes(ISO_8859_1);
    byte[] line =
        "<p>a line of w&ouml;rds, as there are many &amp; more</p>\r\n".getBytes(ISO_8859_1);
    long[] held = {0};
    InputStream body =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            int place = at - head.length;
            if (at == 40 << 20) {
              held[0] = heapInUse() - before;
              at++;
              return -1;
            }
            byte[] from = place < 0 ? head : line;
            return at > 40 << 20 ? -1 : from[place < 0 ? at++ : (at++ - head.length) % line.length];
          }
        };
    ReadMail mail = MailReading.read(TestMail.ANN, List.of(TestMail.BOB), body, () -> 40L << 20);

    assertThat(mail.text().length()).isBetween(800_000, 1 << 20);
    assertThat(held[0]).isBetween(1L, 16L << 20);
  }

  private static long heapInUse() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void partsWithinPartsAreBounded() {
    StringBuilder deep = new StringBuilder("From: a@b.example\n");
    for (int i = 0; i < 60; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append('\n');
    }
    byte[] mail = deep.toString().getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(
            () ->
                MailReading.read(
                    TestMail.ANN,
                    List.of(TestMail.BOB),
                    new ByteArrayInputStream(mail),
                    () -> mail.length))
        .isInstanceOf(UnsealableMessageException.class);
  }

  @Test
  void everyMailOfTheCorpusIsReadToItsEnd() throws IOException {
    Path corpus = Path.of(System.getProperty("shared.dir", "/nowhere"), "corpus/mime");
    assumeTrue(Files.isDirectory(corpus));
    try (Stream<Path> files = Files.list(corpus)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".msg")).toList()) {
        InputStream mail = new ByteArrayInputStream(Files.readAllBytes(file));
        try {
          MailReading.read(TestMail.ANN, List.of(TestMail.BOB), mail, () -> 1);
        } catch (UnsealableMessageException beyondTheLimits) {
          continue;
        }
        assertThat(mail.read()).as(file.toString()).isEqualTo(-1);
      }
    }
  }
}
