package org.sealpost.keyring;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** A secret of 256 bits that derives others and encrypts; never printed. */
final class SymmetricKey {
  static final int LENGTH = 32;

  private final byte[] bytes;

  private SymmetricKey(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a key is not 32 bytes long");
    }
    this.bytes = bytes;
  }

  static SymmetricKey random() {
    byte[] bytes = new byte[LENGTH];
    new SecureRandom().nextBytes(bytes);
    return new SymmetricKey(bytes);
  }

  static SymmetricKey of(byte[] bytes) {
    return new SymmetricKey(bytes.clone());
  }

  /** HKDF-SHA-512 (RFC 5869) without salt; the context begins with its label. */
  SymmetricKey derive(Context context) {
    HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA512Digest());
    hkdf.init(new HKDFParameters(bytes, null, context.bytes()));
    byte[] derived = new byte[LENGTH];
    hkdf.generateBytes(derived, 0, LENGTH);
    return new SymmetricKey(derived);
  }

  byte[] encrypt(Context aad, byte[] plain) {
    return AesGcm.encrypt(aes(), aad.bytes(), plain);
  }

  /**
   * @throws IllegalStateException if the bytes were encrypted by another key or for another
   *     identity
   */
  byte[] decrypt(Context aad, byte[] hidden) {
    return AesGcm.decrypt(aes(), aad.bytes(), hidden);
  }

  /** HMAC-SHA-256, to be fed by the caller. */
  Mac hmac() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  byte[] exposeBytes() {
    return bytes.clone();
  }

  private SecretKey aes() {
    return new SecretKeySpec(bytes, "AES");
  }

  @Override
  public String toString() {
    return "SymmetricKey[redacted]";
  }
}
