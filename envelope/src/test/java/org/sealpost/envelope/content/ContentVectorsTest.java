package org.sealpost.envelope.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.Vectors;

/** C2SP chunked encryption v1 against its published cases. */
class ContentVectorsTest {

  private static final String FILE = "c2sp_chunked_encryption_aes_256_gcm_test.json";

  @TestFactory
  Stream<DynamicTest> publishedCaseIsJudgedRightly() throws Exception {
    return Vectors.of(FILE).stream().map(v -> DynamicTest.dynamicTest(v.name(), () -> judges(v)));
  }

  @Test
  void allThirtyFiveCasesAreThere() throws Exception {
    assertThat(Vectors.of(FILE)).hasSize(35);
  }

  private static void judges(Vectors vector) throws Exception {
    byte[] ciphertext =
        new InflaterInputStream(new ByteArrayInputStream(vector.bytes("ct"))).readAllBytes();
    if (vector.valid()) {
      byte[] plain = plain(open(vector, ciphertext));
      assertThat(MessageDigest.getInstance("SHA-512").digest(plain))
          .isEqualTo(vector.bytes("msgSha512"));
      assertThat(sealedAgain(vector, ciphertext, plain)).isEqualTo(ciphertext);
    } else {
      assertThatThrownBy(() -> open(vector, ciphertext))
          .isInstanceOfAny(BadEnvelopeException.class, IllegalArgumentException.class);
    }
  }

  private static VerifiedContent open(Vectors vector, byte[] ciphertext) throws Exception {
    return VerifiedContent.of(
        CiphertextSource.of(ciphertext), vector.bytes("key"), vector.bytes("ctx"));
  }

  private static byte[] plain(VerifiedContent content) throws Exception {
    ByteBuffer plain = ByteBuffer.allocate((int) content.size());
    content.read(0, plain);
    return plain.array();
  }

  private static byte[] sealedAgain(Vectors vector, byte[] ciphertext, byte[] plain)
      throws Exception {
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    EncryptingStream stream =
        EncryptingStream.begin(
            again, vector.bytes("key"), vector.bytes("ctx"), Arrays.copyOf(ciphertext, 24));
    stream.write(plain);
    stream.finish();
    return again.toByteArray();
  }

  /** Made from the specification, so that a clone without the published file checks it too. */
  @Test
  void smallCaseGivesItsKnownCiphertext() throws Exception {
    byte[] key = new byte[32];
    byte[] salt = new byte[24];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EncryptingStream stream = EncryptingStream.begin(out, key, "context".getBytes(), salt);
    stream.write("hello".getBytes());
    stream.finish();
    assertThat(HexFormat.of().formatHex(out.toByteArray(), 24, out.size()))
        .isEqualTo(
            "f05eb5dcff82fd805624e7d85c3af063980b5ca88f69b222fa534b5112789bccefc07c176cfd678b4750409dc6947ce07887608f6c");
  }

  @Test
  void lengthsAroundAChunkComeBack() throws Exception {
    for (int length : List.of(0, 1, 16383, 16384, 16385, 32768, 100_000)) {
      byte[] plain = new byte[length];
      Arrays.fill(plain, (byte) length);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      EncryptingStream stream = EncryptingStream.begin(out, new byte[32], new byte[0]);
      stream.write(plain);
      stream.finish();
      VerifiedContent content =
          VerifiedContent.of(CiphertextSource.of(out.toByteArray()), new byte[32], new byte[0]);
      assertThat(plain(content)).isEqualTo(plain);
    }
  }
}
