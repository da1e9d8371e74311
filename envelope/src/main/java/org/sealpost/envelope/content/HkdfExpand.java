package org.sealpost.envelope.content;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF-Expand with SHA-512 (RFC 5869 section 2.3); the key must be uniformly random already. */
final class HkdfExpand {

  private static final int BLOCK = 64;

  private HkdfExpand() {}

  /**
   * @param length of the output in bytes, at most 255 × 64
   * @throws IllegalArgumentException if more is asked for
   */
  static byte[] sha512(byte[] key, byte[] info, int length) {
    if (length > 255 * BLOCK) {
      throw new IllegalArgumentException("HKDF gives at most 255 blocks");
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(key, "HmacSHA512"));
      return expand(mac, info, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC with SHA-512", e);
    }
  }

  private static byte[] expand(Mac mac, byte[] info, int length) {
    byte[] output = new byte[length];
    byte[] block = {};
    for (int at = 0, counter = 1; at < length; at += BLOCK, counter++) {
      mac.update(block);
      mac.update(info);
      block = mac.doFinal(new byte[] {(byte) counter});
      System.arraycopy(block, 0, output, at, Math.min(BLOCK, length - at));
    }
    Arrays.fill(block, (byte) 0);
    return output;
  }
}
