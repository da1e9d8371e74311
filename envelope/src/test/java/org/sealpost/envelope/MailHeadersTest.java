package org.sealpost.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailHeadersTest {

  private static MailHeaders read(String mail) throws Exception {
    return MailHeaders.read(new ByteArrayInputStream(Mails.bytes(mail)));
  }

  @Test
  void everyByteOfTheMessageIsStillThere() throws Exception {
    String mail = "Subject: x\r\n folded\r\n\r\n" + "body\r\n".repeat(10_000);
    assertThat(read(mail).message().readAllBytes()).isEqualTo(Mails.bytes(mail));
    assertThat(read("no header").message().readAllBytes()).isEqualTo(Mails.bytes("no header"));
    assertThat(read("").message().readAllBytes()).isEmpty();
  }

  @Test
  void fieldsComeRawAndInOrder() throws Exception {
    var fields =
        read("Received: a\r\n\tb\r\nSubject: s\nnonsense\n\r\nTo: not@header\r\n").fields();
    assertThat(fields).extracting(f -> f.name()).containsExactly("Received", "Subject");
    assertThat(fields.get(0).raw()).isEqualTo(Mails.bytes("Received: a\r\n\tb\r\n"));
  }

  @Test
  void addressesOfEveryShapeAreRead() throws Exception {
    MailHeaders headers =
        read(
            "From: \"Ann, A.\" <ann@example.com>\r\n"
                + "To: =?iso-8859-1?q?J=F6rg?= <j@example.net>, plain@example.net (comment),\r\n"
                + " Team: t1@example.net, \"T 2\" <t2@example.net>;, undisclosed:;\r\n"
                + "To: second@example.net\r\n"
                + "Cc: Bj\u00c3\u00b6rn <b@b\u00c3\u00bccher.example>, d\u00c3\u00b6@example.net\r\n\r\n");
    assertThat(headers.from()).containsExactly("ann@example.com");
    assertThat(headers.to())
        .containsExactly(
            "j@example.net",
            "plain@example.net",
            "t1@example.net",
            "t2@example.net",
            "second@example.net");
    assertThat(headers.cc()).containsExactly("b@bücher.example", "dö@example.net");
  }

  @Test
  void subjectIsDecoded() throws Exception {
    assertThat(
            read("Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n =?utf-8?q?_an_Sie?=\r\n\r\n").subject())
        .contains("Grüße an Sie");
  }

  @Test
  void headerBeyondTheLimitIsRefused() {
    assertThatThrownBy(() -> read("X: y\r\n".repeat(100_000)))
        .isInstanceOf(UnsealableMessageException.class);
  }

  @Test
  void textWhoseHeaderGotLostIsAMessage() throws Exception {
    assertThat(isMessage("Just some words,\r\nin two lines.\r\n")).isTrue();
  }

  @Test
  void whatIsNoMailIsNoMessage() throws Exception {
    for (String body :
        List.of(
            "",
            "x",
            "no line end",
            "one line only\n",
            "{\"a\": 1}\n",
            "<p class=a>\n",
            "\0 \n",
            "PK\3\4\0\nAb: x\n")) {
      assertThat(isMessage(body)).as(body).isFalse();
    }
  }

  private static boolean isMessage(String body) throws Exception {
    return MailHeaders.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
        .isMessage();
  }
}
