package org.sealpost.envelope.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The keys of one ciphertext, and AES-256-GCM over its numbered chunks. */
final class Chunks {

  static final int SALT = 24;
  static final int COMMITMENT = 32;
  static final int HEAD = SALT + COMMITMENT;
  static final int PLAIN = 16 * 1024;
  static final int TAG = 16;
  static final int SEALED = PLAIN + TAG;

  private static final byte[] LABEL =
      "c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0".getBytes(StandardCharsets.US_ASCII);
  private static final int KEY = 32;
  private static final int NONCE = 12;

  private final SecretKeySpec key;
  private final byte[] baseNonce;
  private final byte[] commitment;
  private final Cipher cipher;

  private Chunks(byte[] derived) throws GeneralSecurityException {
    key = new SecretKeySpec(derived, 0, KEY, "AES");
    baseNonce = Arrays.copyOfRange(derived, KEY, KEY + NONCE);
    commitment = Arrays.copyOfRange(derived, KEY + NONCE, derived.length);
    cipher = Cipher.getInstance("AES/GCM/NoPadding");
  }

  /**
   * @throws IllegalArgumentException if the key has not 32 bytes or the salt not 24
   */
  static Chunks derive(byte[] messageKey, byte[] salt, byte[] context) {
    if (messageKey.length != KEY || salt.length != SALT) {
      throw new IllegalArgumentException("a key of 32 bytes and a salt of 24 are needed");
    }
    byte[] info =
        ByteBuffer.allocate(LABEL.length + SALT + context.length)
            .put(LABEL)
            .put(salt)
            .put(context)
            .array();
    byte[] derived = HkdfExpand.sha512(messageKey, info, KEY + NONCE + COMMITMENT);
    try {
      return new Chunks(derived);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    } finally {
      Arrays.fill(derived, (byte) 0);
    }
  }

  byte[] commitment() {
    return commitment.clone();
  }

  boolean commitsTo(byte[] other) {
    return MessageDigest.isEqual(commitment, other);
  }

  /** Encrypts one chunk; gives the number of bytes written. */
  int seal(long number, byte[] plain, int length, byte[] sealed) throws GeneralSecurityException {
    cipher.init(Cipher.ENCRYPT_MODE, key, nonce(number));
    return cipher.doFinal(plain, 0, length, sealed, 0);
  }

  /** Decrypts one chunk; gives the number of bytes written. */
  int open(long number, byte[] sealed, int length, byte[] plain) throws GeneralSecurityException {
    cipher.init(Cipher.DECRYPT_MODE, key, nonce(number));
    return cipher.doFinal(sealed, 0, length, plain, 0);
  }

  private GCMParameterSpec nonce(long number) {
    byte[] nonce = baseNonce.clone();
    for (int i = 0; i < Long.BYTES; i++) {
      nonce[NONCE - 1 - i] ^= (byte) (number >>> (8 * i));
    }
    return new GCMParameterSpec(8 * TAG, nonce);
  }
}
