package org.sealpost.envelope.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sealpost.envelope.Vectors;

class HkdfExpandTest {

  @TestFactory
  Stream<DynamicTest> publishedCaseGivesItsKey() throws Exception {
    return Vectors.of("hkdf_sha512_test.json").stream()
        .map(v -> DynamicTest.dynamicTest(v.name(), () -> givesKey(v)));
  }

  private static void givesKey(Vectors vector) throws Exception {
    byte[] key = extract(vector.bytes("salt"), vector.bytes("ikm"));
    int size = vector.test().path("size").asInt();
    if (vector.valid()) {
      assertThat(HkdfExpand.sha512(key, vector.bytes("info"), size)).isEqualTo(vector.bytes("okm"));
    } else {
      assertThatThrownBy(() -> HkdfExpand.sha512(key, vector.bytes("info"), size))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static byte[] extract(byte[] salt, byte[] input) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA512");
    mac.init(new SecretKeySpec(salt.length == 0 ? new byte[64] : salt, "HmacSHA512"));
    return mac.doFinal(input);
  }

  /** The first block is one HMAC over info and 0x01 (RFC 5869 section 2.3). */
  @Test
  void firstBlockIsHmacOfInfoAndOne() throws Exception {
    byte[] key = new byte[32];
    Mac mac = Mac.getInstance("HmacSHA512");
    mac.init(new SecretKeySpec(key, "HmacSHA512"));
    byte[] block = mac.doFinal(new byte[] {'i', 'n', 'f', 'o', 1});
    assertThat(HexFormat.of().formatHex(HkdfExpand.sha512(key, "info".getBytes(), 64)))
        .isEqualTo(HexFormat.of().formatHex(block));
  }
}
