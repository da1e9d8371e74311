package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.LowReader;
import org.sealpost.envelope.EnvelopeFile;

/** Posts to {@code /open} as a browser does that listens only after it has sent everything. */
@Tag("tour")
@ExtendWith(Sealpost.class)
class SmallBuffersIT {
  private static final int BUFFER = 4096;
  private static final int CIPHERTEXT = 12 << 20;
  private static final int LARGE = 50 << 20;

  @Test
  void envelopeComesBackWholeThroughSmallBuffers(Sealpost sealpost) throws IOException {
    var ciphertext = base64Lines(CIPHERTEXT);
    var answer = post(sealpost, form(envelope(sealpost), ciphertext));
    assertThat(answer).startsWith("HTTP/1.1 200").contains("/open/echo.js").contains(ciphertext);
    assertThat(answer.toLowerCase()).doesNotContain("set-cookie");
    assertThat(sealpost.spool()).isDirectoryNotContaining("glob:**open-*");
  }

  /** Little more fits into the limit of {@code /open}. */
  @Test
  void largeEnvelopeComesBackWhole(Sealpost sealpost) throws IOException {
    var ciphertext = base64Lines(LARGE);
    var answer = post(sealpost, form(envelope(sealpost), ciphertext));
    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(answer.contains(ciphertext)).isTrue();
    assertThat(sealpost.spool()).isDirectoryNotContaining("glob:**open-*");
  }

  @Test
  void forgedTicketIsToldAfterAllIsSent(Sealpost sealpost) throws IOException {
    var file = envelope(sealpost);
    var forged = form(file, base64Lines(CIPHERTEXT)).replace(text(file.ticket()), "A".repeat(4498));
    var answer = post(sealpost, forged);
    assertThat(answer).startsWith("HTTP/1.1 403");
    assertThat(answer.toLowerCase()).contains("connection: close").doesNotContain("<script");
    assertThat(sealpost.spool()).isDirectoryNotContaining("glob:**open-*");
  }

  @Test
  void markupInTheCiphertextDoesNotComeBack(Sealpost sealpost) throws IOException {
    var answer = post(sealpost, form(envelope(sealpost), "AAAA</textarea><script>x</script>"));
    assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("<script");
  }

  private static EnvelopeFile envelope(Sealpost sealpost) {
    var sealed = sealpost.gateway().seal(Questions.MAIL, "low", "a@example.com", "b@x.example");
    return LowReader.parse(sealed.envelope()).file();
  }

  private static String base64Lines(int length) {
    var content = new byte[length];
    new Random(1).nextBytes(content);
    return Base64.getMimeEncoder(960, new byte[] {'\r', '\n'}).encodeToString(content);
  }

  private static String form(EnvelopeFile file, String ciphertext) {
    return field("v", "1")
        + field("h", text(file.header().bytes()))
        + field("t", text(file.ticket()))
        + field("c", ciphertext)
        + field("s", text(file.seal()))
        + "--b--\r\n";
  }

  private static String field(String name, String value) {
    return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String post(Sealpost sealpost, String form) throws IOException {
    try (var socket = new Socket()) {
      socket.setReceiveBufferSize(BUFFER);
      socket.setSendBufferSize(BUFFER);
      socket.setSoTimeout(60_000);
      socket.connect(new InetSocketAddress("127.0.0.1", sealpost.origin().getPort()));
      var body = form.getBytes(StandardCharsets.ISO_8859_1);
      var head =
          "POST /open HTTP/1.1\r\nHost: localhost\r\nOrigin: null\r\nConnection: close\r\n"
              + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: "
              + body.length
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body);
      var answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }
}
