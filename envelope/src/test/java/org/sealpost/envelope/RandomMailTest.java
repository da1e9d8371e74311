package org.sealpost.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails put together at random, always the same ones for a seed: none is lost or misread. */
class RandomMailTest {

  private static final List<String> PIECES =
      List.of(
          "\r\n",
          "\n",
          "\r",
          "\r\n\r\n",
          "--",
          "--b\r\n",
          "--b--\r\n",
          "--bb\r\n",
          "--c\r\n",
          "\r\n--c--",
          "-- \r\n",
          "From: A <a@b>, \"x\r\n",
          "From a@b Mon 12:00\r\n",
          "To: g: a@b, c@d;, <, >@\r\n",
          "Bcc: secret@x\r\n",
          " folded\r\n",
          "Subject: =?utf-8?q?=C3?= =?utf-8?b?!!!?= =?x?x?x?=\r\n",
          "Date: Mon, 99 Foo 2026\r\n",
          "Content-Type: multipart/mixed; boundary=b\r\n",
          "Content-Type: multipart/alternative; boundary=\"c\"\r\n",
          "Content-Type: multipart/related\r\n",
          "Content-Type: message/rfc822\r\n",
          "Content-Type: text/plain; charset=utf-8\r\n",
          "Content-Type: text/html; charset=iso-2022-jp\r\n",
          "Content-Type: text/plain; charset=\"no such\"\r\n",
          "Content-Type: text/plain; charset=utf-16\r\n",
          "Content-Type: ;;=\r\n",
          "Content-Type: image/png; name*0*=utf-8''%ff%; name*1=\"\r\n",
          "Content-Disposition: attachment; filename=\"=?utf-8?q?a=FF?=\"\r\n",
          "Content-Transfer-Encoding: base64\r\n",
          "Content-Transfer-Encoding: quoted-printable\r\n",
          "Content-Transfer-Encoding: 8bit\r\n",
          "Content-ID: <>\r\n",
          "=C3=BC=\r\n=\r\n==\r\n",
          "\u0001\u0002\u0000\r\n",
          "\u00c3\u00bc\u00ff\u0080\r\n",
          "QUJD\r\nREVG\r\n",
          "QUJDREVGR0hJ\r\nQUI=\r\n",
          "plain text that is a little longer than the smallest segment that is worth it\r\n",
          "A".repeat(10_000));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyMailComesBackByteForByte(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      byte[] mail = mail(random);
      if (ownHeader(mail) > 128 * 1024) {
        continue; // refused, as it should be
      }
      OpenedMessage opened = Samples.sealAndOpen(mail);
      assertThat(Samples.original(opened))
          .as(new String(mail, StandardCharsets.ISO_8859_1))
          .isEqualTo(Samples.withoutBcc(mail));
      playAll(opened);
    }
  }

  private static int ownHeader(byte[] mail) {
    String text = new String(mail, StandardCharsets.ISO_8859_1);
    Matcher end = Pattern.compile("^\r?\n|\n\r?\n").matcher(text);
    return end.find() ? end.end() : text.length();
  }

  private static byte[] mail(Random random) {
    StringBuilder mail = new StringBuilder();
    int pieces = random.nextInt(60);
    for (int i = 0; i < pieces; i++) {
      mail.append(random.nextInt(12) == 0 ? base64(random) : piece(random));
    }
    return mail.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String piece(Random random) {
    return PIECES.get(random.nextInt(PIECES.size()));
  }

  private static String base64(Random random) {
    int lineLength = 4 * (1 + random.nextInt(24));
    byte[] bytes = new byte[random.nextInt(random.nextInt(20) == 0 ? 600_000 : 3000)];
    random.nextBytes(bytes);
    return Mails.base64(bytes, lineLength, random.nextBoolean() ? "\r\n" : "\n");
  }

  private static void playAll(OpenedMessage opened) throws Exception {
    for (var body : opened.index().bodies()) {
      Samples.played(opened, body.segments());
    }
    for (var attachment : opened.index().attachments()) {
      assertThat(Samples.played(opened, attachment.segments())).hasSize((int) attachment.size());
    }
  }
}
