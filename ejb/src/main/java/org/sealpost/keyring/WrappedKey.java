package org.sealpost.keyring;

import java.util.UUID;

/**
 * A message key as it is stored.
 *
 * @param accountKey id of the account key whose derived key wraps it
 * @param bytes version, nonce, ciphertext and tag; 61 bytes
 */
public record WrappedKey(UUID accountKey, byte[] bytes) {
  public WrappedKey {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "WrappedKey[" + accountKey + "]";
  }
}
