package org.sealpost.keyring;

import jakarta.ejb.Singleton;

/** The keys of the service. */
@Singleton
public class KeyRing {
  /**
   * Encrypts a payload for this service alone (AES-256-GCM under the newest outbox key).
   *
   * @param purpose a short constant name; part of the key derivation
   * @param aad the identity of the row that will hold it; reveal must name the same
   */
  public byte[] protect(String purpose, byte[] aad, byte[] plain) {
    throw new UnsupportedOperationException();
  }

  /**
   * @throws IllegalStateException if purpose, identity or bytes are not those of {@link #protect}
   */
  public byte[] reveal(String purpose, byte[] aad, byte[] hidden) {
    throw new UnsupportedOperationException();
  }
}
