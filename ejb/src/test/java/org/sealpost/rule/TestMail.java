package org.sealpost.rule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.UnsealableMessageException;

/** Mails of tests, read as rules see them. */
final class TestMail {
  static final EmailAddress ANN = EmailAddress.parse("ann@example.com").orElseThrow();
  static final EmailAddress BOB = EmailAddress.parse("bob@sub.partner.example").orElseThrow();

  private TestMail() {}

  static ReadMail of(String mail) {
    return of(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  static ReadMail of(byte[] mail) {
    try {
      return MailReading.read(ANN, List.of(BOB), new ByteArrayInputStream(mail), () -> mail.length);
    } catch (IOException | UnsealableMessageException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static ReadMail saying(String subject, String text) {
    return of(
        "From: ann@example.com\nSubject: "
            + subject
            + "\nX-Class: Internal=?utf-8?q?_=C3=BC?=\n"
            + "Content-Type: text/plain; charset=utf-8\n\n"
            + text);
  }
}
