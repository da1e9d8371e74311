package org.sealpost.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SymmetricKeyTest {
  /** RFC 5869 with SHA-512, against a value computed by hand with HMAC calls alone. */
  @Test
  void derivationIsHkdfSha512WithoutSalt() throws Exception {
    SymmetricKey key = SymmetricKey.of(new byte[32]);
    Context context = Context.of(Label.MESSAGE_WRAP).and("x");

    byte[] prk = hmac(new byte[64], new byte[32]);
    byte[] info = context.bytes();
    byte[] input = java.util.Arrays.copyOf(info, info.length + 1);
    input[info.length] = 1;
    byte[] expected = java.util.Arrays.copyOf(hmac(prk, input), 32);

    assertThat(key.derive(context).exposeBytes()).isEqualTo(expected);
  }

  private static byte[] hmac(byte[] key, byte[] data) throws Exception {
    javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA512");
    mac.init(new javax.crypto.spec.SecretKeySpec(key, "HmacSHA512"));
    return mac.doFinal(data);
  }
}
