package org.sealpost.envelope;

/**
 * What sealing a message gave besides its ciphertext.
 *
 * @param digest of the ciphertext, 64 bytes, which the seal signs
 * @param ciphertextBytes length of the ciphertext
 * @param messageBytes length of the message as it was read
 */
public record SealedContent(byte[] digest, long ciphertextBytes, long messageBytes) {

  public SealedContent {
    digest = digest.clone();
  }

  @Override
  public byte[] digest() {
    return digest.clone();
  }
}
