package org.sealpost.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** Mails of a wanted length: a short text and an attachment that does not compress. */
public final class LargeMail {
  public static final int KIB = 1024;
  public static final int MIB = 1024 * KIB;

  private static final String HEAD =
      """
      From: alice@example.com
      To: reader0@reader.example
      Subject: large
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain

      See attachment.
      --b
      Content-Type: application/octet-stream
      Content-Disposition: attachment; filename=large.bin
      Content-Transfer-Encoding: base64

      """;

  private static final String END = "\n--b--\n";

  private LargeMail() {}

  /** A mail of this length, but for less than a line. */
  public static byte[] of(int bytes) throws IOException {
    var head = crlf(HEAD);
    var end = crlf(END);
    var content = new byte[(bytes - head.length - end.length) / 78 * 57];
    new Random(bytes).nextBytes(content);
    var mail = new ByteArrayOutputStream(bytes);
    mail.write(head);
    mail.write(Base64.getMimeEncoder(76, new byte[] {'\r', '\n'}).encode(content));
    mail.write(end);
    return mail.toByteArray();
  }

  private static byte[] crlf(String text) {
    return text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
  }
}
