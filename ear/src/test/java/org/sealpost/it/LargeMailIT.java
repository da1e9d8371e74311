package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.LowReader;

/** Large mails through the running service, whose heap is 512 MB. */
@ExtendWith(Sealpost.class)
class LargeMailIT {
  private static final int MIB = 1024 * 1024;

  @Test
  void sealedMailIsNoLargerThanItsOriginal(Sealpost sealpost) throws IOException {
    var mail = mailWithAttachment(25 * MIB);
    var sealed = sealpost.gateway().seal(mail, "low", "a@example.com", "b@reader.example");
    var ratio = (double) sealed.mail().length / mail.length;
    System.out.printf("sealed mail / original, 25 MiB attachment: %.4f%n", ratio);
    assertThat(ratio).isLessThanOrEqualTo(1.0);
  }

  @Test
  @Tag("tour")
  void fourFiftyMegabyteMailsAreSealedAtOnce(Sealpost sealpost) throws IOException {
    var mail = mailWithAttachment(36 * MIB);
    assertThat(mail.length).isBetween(49 * MIB, 50 * MIB);
    var sealed =
        IntStream.range(0, 4)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () ->
                            sealpost
                                .gateway()
                                .seal(mail, "low", "a@example.com", n + "@reader.example")))
            .toList();
    for (var one : sealed) {
      var opened = new LowReader(sealpost.origin()).open(LowReader.parse(one.join().envelope()));
      assertThat(LowReader.original(opened)).isEqualTo(mail);
    }
  }

  private static byte[] mailWithAttachment(int bytes) throws IOException {
    var content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    var mail = new ByteArrayOutputStream(bytes * 3 / 2);
    mail.write(HEAD.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    mail.write(Base64.getMimeEncoder(76, new byte[] {'\r', '\n'}).encode(content));
    mail.write("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
    return mail.toByteArray();
  }

  private static final String HEAD =
      """
      From: a@example.com
      To: b@reader.example
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
}
