package org.sealpost.envelope;

import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * The sealer's signature over header and ciphertext. Without it any recipient, who knows the
 * message key, could put another text under the same ticket.
 */
public final class Seal {

  /** Length of a seal in bytes. */
  public static final int LENGTH = 64;

  private Seal() {}

  /**
   * Whether the key that the header certifies made this seal for this ciphertext. Says nothing
   * about the header itself: check its ticket first.
   */
  public static boolean verify(EnvelopeHeader header, byte[] digest, byte[] seal) {
    if (seal.length != LENGTH || digest.length != CiphertextDigest.LENGTH) {
      return false;
    }
    return verify(header.fields().sealKey(), SignedText.seal(header, digest), seal);
  }

  /** Whether these bytes are a public key that can be registered: 32, and a point of full order. */
  public static boolean isPublicKey(byte[] bytes) {
    return bytes.length == Ed25519PublicKeyParameters.KEY_SIZE
        && Ed25519.validatePublicKeyFull(bytes, 0);
  }

  static boolean verify(byte[] publicKey, byte[] text, byte[] signature) {
    try {
      Ed25519Signer verifier = new Ed25519Signer();
      verifier.init(false, new Ed25519PublicKeyParameters(publicKey, 0));
      verifier.update(text, 0, text.length);
      return verifier.verifySignature(signature);
    } catch (IllegalArgumentException e) {
      return false; // not a point of the curve
    }
  }
}
