package org.sealpost.envelope;

import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;

/**
 * A published ticket key.
 *
 * @param id as in a header's {@code tk}
 * @param ed25519 32 bytes
 * @param mldsa65 1,952 bytes
 */
public record TicketPublicKey(String id, byte[] ed25519, byte[] mldsa65) {

  /** Length of a ticket in bytes: one Ed25519 and one ML-DSA-65 signature. */
  public static final int TICKET_LENGTH = 64 + 3309;

  private static final int ED25519_LENGTH = 32;
  private static final int MLDSA65_LENGTH = 1952;
  private static final int ID_LENGTH = 12;

  /**
   * @throws IllegalArgumentException if a key has another length
   */
  public TicketPublicKey {
    if (ed25519.length != ED25519_LENGTH || mldsa65.length != MLDSA65_LENGTH) {
      throw new IllegalArgumentException("not the public keys of Ed25519 and ML-DSA-65");
    }
    ed25519 = ed25519.clone();
    mldsa65 = mldsa65.clone();
  }

  static TicketPublicKey named(byte[] ed25519, byte[] mldsa65) {
    MessageDigest digest = SignedText.sha512();
    digest.update(ed25519);
    byte[] name = Arrays.copyOf(digest.digest(mldsa65), ID_LENGTH);
    return new TicketPublicKey(Base64Url.encode(name), ed25519, mldsa65);
  }

  @Override
  public byte[] ed25519() {
    return ed25519.clone();
  }

  @Override
  public byte[] mldsa65() {
    return mldsa65.clone();
  }

  /** Whether both signatures of the ticket hold for these header bytes. */
  public boolean verify(byte[] header, byte[] ticket) {
    if (ticket.length != TICKET_LENGTH) {
      return false;
    }
    byte[] text = SignedText.ticket(header);
    byte[] first = Arrays.copyOf(ticket, Seal.LENGTH);
    byte[] second = Arrays.copyOfRange(ticket, Seal.LENGTH, TICKET_LENGTH);
    return Seal.verify(ed25519, text, first) && verifyMldsa65(mldsa65, text, second);
  }

  static boolean verifyMldsa65(byte[] mldsa65, byte[] text, byte[] signature) {
    MLDSASigner verifier = new MLDSASigner();
    verifier.init(false, new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_65, mldsa65));
    verifier.update(text, 0, text.length);
    return verifier.verifySignature(signature);
  }
}
