package org.sealpost.keyring;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a random nonce: version byte, nonce (12), ciphertext, tag (16). */
final class AesGcm {
  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int OVERHEAD = 1 + NONCE + TAG_BITS / 8;

  private AesGcm() {}

  static byte[] encrypt(SecretKey key, byte[] aad, byte[] plain) {
    byte[] nonce = new byte[NONCE];
    new SecureRandom().nextBytes(nonce);
    try {
      byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key, nonce, aad).doFinal(plain);
      return ByteBuffer.allocate(1 + NONCE + hidden.length)
          .put(VERSION)
          .put(nonce)
          .put(hidden)
          .array();
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("AES-GCM could not encrypt", unusable);
    }
  }

  static byte[] decrypt(SecretKey key, byte[] aad, byte[] hidden) {
    if (hidden.length < OVERHEAD || hidden[0] != VERSION) {
      throw new IllegalStateException("not a ciphertext of this service");
    }
    byte[] nonce = new byte[NONCE];
    ByteBuffer.wrap(hidden, 1, NONCE).get(nonce);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, aad)
          .doFinal(hidden, 1 + NONCE, hidden.length - 1 - NONCE);
    } catch (GeneralSecurityException foreign) {
      throw new IllegalStateException("encrypted by another key or for another row", foreign);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] aad)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(aad);
    return cipher;
  }
}
