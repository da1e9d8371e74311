package org.sealpost.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithContext;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SignatureVectorsTest {

  @TestFactory
  Stream<DynamicTest> publishedEd25519CaseIsJudgedRightly() throws Exception {
    return Vectors.of("ed25519_test.json").stream()
        .map(v -> DynamicTest.dynamicTest(v.name(), () -> judgesEd25519(v)));
  }

  private static void judgesEd25519(Vectors vector) {
    byte[] key = HexFormat.of().parseHex(vector.group().path("publicKey").path("pk").asText());
    assertThat(Seal.verify(key, vector.bytes("msg"), vector.bytes("sig")))
        .isEqualTo(vector.valid());
  }

  @TestFactory
  Stream<DynamicTest> publishedMldsa65CaseIsJudgedRightly() throws Exception {
    return Vectors.of("mldsa_65_verify_test.json").stream()
        .map(v -> DynamicTest.dynamicTest(v.name(), () -> judgesMldsa65(v)));
  }

  private static void judgesMldsa65(Vectors vector) {
    byte[] key = HexFormat.of().parseHex(vector.group().path("publicKey").asText());
    boolean holds =
        vector.test().path("ctx").asText().isEmpty()
            ? key.length == 1952
                && TicketPublicKey.verifyMldsa65(key, vector.bytes("msg"), vector.bytes("sig"))
            : holdsInContext(key, vector);
    assertThat(holds).isEqualTo(vector.valid());
  }

  private static boolean holdsInContext(byte[] key, Vectors vector) {
    try {
      MLDSASigner signer = new MLDSASigner();
      signer.init(
          false,
          new ParametersWithContext(
              new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_65, key), vector.bytes("ctx")));
      signer.update(vector.bytes("msg"), 0, vector.bytes("msg").length);
      return signer.verifySignature(vector.bytes("sig"));
    } catch (IllegalArgumentException e) {
      return false; // the context is too long
    }
  }

  /** RFC 8032 section 7.1, test 2. */
  @Test
  void ed25519CaseOfItsRfcHolds() {
    HexFormat hex = HexFormat.of();
    byte[] key = hex.parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    byte[] signature =
        hex.parseHex(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    assertThat(Seal.verify(key, new byte[] {0x72}, signature)).isTrue();
    assertThat(Seal.verify(key, new byte[] {0x73}, signature)).isFalse();
  }
}
