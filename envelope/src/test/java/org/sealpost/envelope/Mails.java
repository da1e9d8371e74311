package org.sealpost.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** Mails made by the tests. Line ends are CR LF unless a text brings its own. */
public final class Mails {

  private static final String HEADER =
      "From: Ann <ann@example.com>\r\nTo: Bob <bob@example.net>\r\nSubject: Test\r\n";

  private Mails() {}

  public static byte[] bytes(String mail) {
    return mail.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  public static String base64(byte[] bytes, int lineLength, String lineEnd) {
    return Base64.getMimeEncoder(lineLength, lineEnd.getBytes(StandardCharsets.US_ASCII))
        .encodeToString(bytes);
  }

  /** A text and one attachment whose encoded body is given. */
  public static byte[] withAttachment(String encoding, String body) {
    return bytes(
        HEADER
            + "Content-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n"
            + "--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHello\r\n"
            + "--b1\r\nContent-Type: application/octet-stream; name=\"a.bin\"\r\n"
            + "Content-Transfer-Encoding: "
            + encoding
            + "\r\nContent-Disposition: attachment; filename=\"a.bin\"\r\n\r\n"
            + body
            + "\r\n--b1--\r\n");
  }

  public static byte[] withBase64(byte[] content) {
    return withAttachment("base64", base64(content, 76, "\r\n"));
  }

  /** A mail of one part. */
  public static byte[] single(String partHeader, String body) {
    return bytes(HEADER + partHeader + "\r\n" + body);
  }
}
