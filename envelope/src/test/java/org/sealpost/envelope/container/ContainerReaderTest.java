package org.sealpost.envelope.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.Check;
import org.sealpost.envelope.UnsealableMessageException;
import org.sealpost.envelope.content.CiphertextSource;
import org.sealpost.envelope.content.EncryptingStream;
import org.sealpost.envelope.content.VerifiedContent;

/** A container that was sealed by somebody who lies about it. */
class ContainerReaderTest {

  private static final String REST =
      "\"from\":[],\"to\":[],\"cc\":[],\"bodies\":[],\"attachments\":[],\"original\":";

  private static ContainerReader read(byte[] container) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EncryptingStream stream = EncryptingStream.begin(out, new byte[32], new byte[0]);
    stream.write(container);
    stream.finish();
    return ContainerReader.of(
        VerifiedContent.of(CiphertextSource.of(out.toByteArray()), new byte[32], new byte[0]));
  }

  private static byte[] container(String segments, String index, int indexLength) {
    byte[] json = index.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = segments.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(12 + bytes.length + json.length)
        .put("SE1P".getBytes(StandardCharsets.US_ASCII))
        .put(bytes)
        .put(json)
        .putInt(indexLength)
        .put("P1ES".getBytes(StandardCharsets.US_ASCII))
        .array();
  }

  private static String index(String lengths, String original) {
    return "{\"v\":1,\"segments\":" + lengths + "," + REST + original + "}";
  }

  private static byte[] container(String segments, String index) {
    return container(segments, index, index.length());
  }

  @Test
  void stepsArePlayedInTheirOrder() throws Exception {
    String original = "[1,[0,4,\"\\n\"],1,[0,8,\"\\r\\n\"]]";
    ContainerReader reader = read(container("abcdef-", index("[6,1]", original)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    reader.play(reader.index().original(), out);
    assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo("-YWJj\nZGVm-YWJjZGVm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[7]",
        "[5]",
        "[-1,7]",
        "[9223372036854775807,9223372036854775807,8]",
        "[6.0]",
        "[\"6\"]"
      })
  void lengthsThatDoNotAddUpAreRefused(String lengths) {
    assertRefused(container("abcdef", index(lengths, "[]")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]",
        "[-1]",
        "[[0]]",
        "[[0,3,\"\\n\"]]",
        "[[0,0,\"\\n\"]]",
        "[[0,1004,\"\\n\"]]",
        "[[0,76,\"x\"]]",
        "[\"0\"]",
        "{}"
      })
  void stepsOutOfBoundsAreRefused(String original) {
    assertRefused(container("abcdef", index("[6]", original)));
  }

  @Test
  void stepsThatPlayMoreThanTwiceTheContainerAreRefused() {
    assertRefused(container("abcdef", index("[6]", "[0" + ",0".repeat(2000) + "]")));
    String body = "{\"type\":\"text/plain\",\"segments\":[0" + ",0".repeat(100) + "]}";
    String bodies = "\"bodies\":[" + body + ("," + body).repeat(20) + "]";
    assertRefused(container("abcdef", index("[6]", "[]").replace("\"bodies\":[]", bodies)));
  }

  @Test
  void unknownAndDoubledNamesAreRefused() {
    String index = index("[6]", "[]");
    assertRefused(container("abcdef", index.replace("{\"v\"", "{\"x\":1,\"v\"")));
    assertRefused(container("abcdef", index.replace("{\"v\"", "{\"v\":1,\"v\"")));
    assertRefused(container("abcdef", index.replace("\"cc\":[],", "")));
  }

  @Test
  void indexLengthBeyondTheContainerIsRefused() {
    String index = index("[6]", "[]");
    for (int length : List.of(-1, 0, index.length() + 7, Integer.MAX_VALUE)) {
      assertRefused(container("abcdef", index, length));
    }
  }

  @Test
  void otherFrameIsRefused() {
    byte[] container = container("abcdef", index("[6]", "[]"));
    for (int at : List.of(0, container.length - 1)) {
      byte[] changed = container.clone();
      changed[at] ^= 1;
      assertRefused(changed);
    }
    assertRefused(new byte[11]);
  }

  @Test
  void segmentsBeyondTenThousandAreNotWritten() throws Exception {
    ContainerWriter writer = new ContainerWriter(new ByteArrayOutputStream());
    for (int i = 0; i < 10_000; i++) {
      writer.segment(new byte[1], 0, 1);
    }
    assertThatThrownBy(() -> writer.segment(new byte[1], 0, 1))
        .isInstanceOf(UnsealableMessageException.class);
  }

  private static void assertRefused(byte[] container) {
    assertThatThrownBy(() -> read(container))
        .isInstanceOfSatisfying(
            BadEnvelopeException.class,
            e -> assertThat(e.check()).isIn(Check.CONTAINER, Check.INDEX));
  }
}
