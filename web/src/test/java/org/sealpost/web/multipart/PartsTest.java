package org.sealpost.web.multipart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {
  private static final String TYPE = "multipart/mixed; boundary=\"b\"";
  private static final String WHOLE =
      "--b\r\nContent-Type: application/json\r\n\r\n{}\r\n"
          + "--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@x.example\r\n\r\nHi\r\n--b--\r\n";

  @Test
  void partsComeInOrderWithTheirBytes() throws IOException {
    Parts parts = parts(WHOLE);
    Part json = parts.next().orElseThrow();
    assertThat(json.mediaType()).isEqualTo("application/json");
    assertThat(json.bytes(10)).asString().isEqualTo("{}");
    Part message = parts.next().orElseThrow();
    assertThat(message.mediaType()).isEqualTo("message/rfc822");
    assertThat(message.body().readAllBytes()).asString().isEqualTo("From: a@x.example\r\n\r\nHi");
    parts.end();
  }

  @Test
  void everyOctetComesAsItIs() throws IOException {
    byte[] octets = new byte[256 * 64];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) i;
    }
    byte[] head = "--b\r\nContent-Type: a/b\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    byte[] tail = "\r\n--b--".getBytes(StandardCharsets.US_ASCII);
    byte[] body = Arrays.copyOf(head, head.length + octets.length + tail.length);
    System.arraycopy(octets, 0, body, head.length, octets.length);
    System.arraycopy(tail, 0, body, head.length + octets.length, tail.length);
    Parts parts = Parts.of(TYPE, new ByteArrayInputStream(body));
    assertThat(parts.next().orElseThrow().body().readAllBytes()).isEqualTo(octets);
  }

  @Test
  void noTruncatedBodyCountsAsWhole() throws IOException {
    for (int length = 0; length < WHOLE.length() - 4; length++) {
      Parts parts = parts(WHOLE.substring(0, length));
      assertThatThrownBy(() -> readTwoParts(parts)).isInstanceOf(BrokenBodyException.class);
    }
    readTwoParts(parts(WHOLE));
  }

  @Test
  void aThirdPartIsRefused() throws IOException {
    Parts parts = parts(WHOLE.replace("--b--", "--b\r\nContent-Type: a/b\r\n\r\nmore\r\n--b--"));
    parts.next().orElseThrow().body().readAllBytes();
    parts.next().orElseThrow().body().readAllBytes();
    assertThatThrownBy(parts::end).isInstanceOf(BrokenBodyException.class);
  }

  @Test
  void aLongPartIsRefusedBeforeItIsHeld() throws IOException {
    Part json = parts(WHOLE).next().orElseThrow();
    assertThatThrownBy(() -> json.bytes(1)).isInstanceOf(BrokenBodyException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/mixed", "multipart/mixed; boundary=", "multipart/mixed; boundary=\"\"",
        "multipart/mixed; boundary=\"x\r\ny\"", "multipart/mixed; charset=boundary=", ""
      })
  void noBoundaryNoParts(String type) {
    assertThatThrownBy(
            () -> readTwoParts(Parts.of(type, new ByteArrayInputStream(WHOLE.getBytes()))))
        .isInstanceOf(BrokenBodyException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--b\r\nContent-Type: a/b\r\nContent-Type: a/c\r\n\r\nx\r\n--b--",
        "--b\r\nno header at all\r\n\r\nx\r\n--b--",
        "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nx\r\n--c--\r\n--b--",
        "--b--\r\n",
        "nothing"
      })
  void brokenPartsAreRefused(String body) {
    assertThatThrownBy(() -> readTwoParts(parts(body))).isInstanceOf(BrokenBodyException.class);
  }

  @Test
  void endlessHeadersAreRefused() {
    InputStream endless =
        new InputStream() {
          private long at;

          @Override
          public int read() {
            String start = "--b\r\nX: ";
            return at < start.length() ? start.charAt((int) at++) : 'x';
          }
        };
    assertThatThrownBy(() -> Parts.of(TYPE, endless).next())
        .isInstanceOf(BrokenBodyException.class);
  }

  private static void readTwoParts(Parts parts) throws IOException {
    for (int i = 0; i < 2; i++) {
      parts.next().orElseThrow(() -> new BrokenBodyException("too few")).body().readAllBytes();
    }
    parts.end();
  }

  private static Parts parts(String body) throws IOException {
    return Parts.of(TYPE, new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
