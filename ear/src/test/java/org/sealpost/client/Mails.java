package org.sealpost.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** Mails that the tests send. */
public final class Mails {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Mails() {}

  /** An address nobody had before in this run. */
  public static String newReader() {
    return "reader" + COUNT.incrementAndGet() + "@reader.example";
  }

  public static byte[] plain(String from, String to, String subject, String text) {
    return bytes(head(from, to, subject) + "Content-Type: text/plain; charset=utf-8\n\n" + text);
  }

  public static byte[] html(String from, String to, String subject, String html) {
    return bytes(head(from, to, subject) + "Content-Type: text/html; charset=utf-8\n\n" + html);
  }

  /** Text, HTML with an inline image, and one attachment. */
  public static byte[] rich(
      String from, String to, String subject, String name, byte[] attachment) {
    return bytes(
        head(from, to, subject)
            + """
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=mixed

            --mixed
            Content-Type: multipart/related; boundary=related

            --related
            Content-Type: text/html; charset=utf-8

            <p>Hello <b>reader</b></p><img alt="dot" src="cid:dot@example.com">
            --related
            Content-Type: image/png
            Content-ID: <dot@example.com>
            Content-Transfer-Encoding: base64
            Content-Disposition: inline; filename=dot.png

            iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
            --related--
            --mixed
            Content-Type: application/octet-stream
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename="%s"

            """
                .formatted(name)
            + Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(attachment)
            + "\n--mixed--\n");
  }

  private static String head(String from, String to, String subject) {
    return "From: "
        + from
        + "\nTo: "
        + to
        + "\nSubject: "
        + subject
        + "\nDate: Mon, 23 Nov 2026 10:00:00 +0000\nMessage-ID: <test-"
        + COUNT.incrementAndGet()
        + "@example.com>\n";
  }

  private static byte[] bytes(String text) {
    return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
