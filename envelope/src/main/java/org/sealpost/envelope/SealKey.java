package org.sealpost.envelope;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** A sealer's private Ed25519 key (RFC 8032): a gateway's own, or the service's. */
public final class SealKey {

  private final Ed25519PrivateKeyParameters key;

  private SealKey(Ed25519PrivateKeyParameters key) {
    this.key = key;
  }

  public static SealKey generate() {
    return new SealKey(new Ed25519PrivateKeyParameters(new SecureRandom()));
  }

  /**
   * Reads what {@link #encoded()} gave.
   *
   * @throws IllegalArgumentException if there are not exactly 32 bytes
   */
  public static SealKey decode(byte[] encoded) {
    if (encoded.length != Ed25519PrivateKeyParameters.KEY_SIZE) {
      throw new IllegalArgumentException("a seal key has 32 bytes");
    }
    return new SealKey(new Ed25519PrivateKeyParameters(encoded, 0));
  }

  /** The secret key, 32 bytes, to be stored wrapped. */
  public byte[] encoded() {
    return key.getEncoded();
  }

  /** The public key, 32 bytes, as it stands in a header's {@code sk}. */
  public byte[] publicKey() {
    return key.generatePublicKey().getEncoded();
  }

  /**
   * The seal, 64 bytes.
   *
   * @param digest of the ciphertext, 64 bytes, see {@link CiphertextDigest}
   * @throws IllegalArgumentException if the header names another key: such a seal never verifies
   */
  public byte[] sign(EnvelopeHeader header, byte[] digest) {
    if (!Arrays.equals(publicKey(), header.fields().sealKey())) {
      throw new IllegalArgumentException("the header certifies another seal key");
    }
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, key);
    byte[] text = SignedText.seal(header, digest);
    signer.update(text, 0, text.length);
    return signer.generateSignature();
  }

  @Override
  public String toString() {
    return "SealKey[redacted]";
  }
}
