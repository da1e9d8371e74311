package org.sealpost.keyring;

import javax.crypto.SecretKey;

/**
 * The key under which all other stored keys lie. It only ever encrypts and decrypts, so that it may
 * live in a PKCS#11 token as well as in a file.
 */
final class RootKey {
  private final String id;
  private final SecretKey key;

  RootKey(String id, SecretKey key) {
    this.id = id;
    this.key = key;
  }

  /** Stands beside everything wrapped. */
  String id() {
    return id;
  }

  byte[] wrap(Context identity, byte[] plain) {
    return AesGcm.encrypt(key, identity.bytes(), plain);
  }

  /**
   * @throws IllegalStateException if the bytes are not this root's, or of another identity
   */
  byte[] unwrap(String rootId, Context identity, byte[] wrapped) {
    if (!id.equals(rootId)) {
      throw new IllegalStateException("wrapped by the root key " + rootId + ", which is not here");
    }
    return AesGcm.decrypt(key, identity.bytes(), wrapped);
  }

  @Override
  public String toString() {
    return "RootKey[" + id + ", redacted]";
  }
}
