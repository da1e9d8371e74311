package org.sealpost.envelope;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.MLDSASigner;

/**
 * The service's private keys for tickets: Ed25519 (RFC 8032) and ML-DSA-65 (FIPS 204). Both sign
 * every header, so that a ticket holds as long as one of the two does.
 */
public final class TicketKey {

  private static final int SEED = 32;
  private static final byte VERSION = 1;

  private final Ed25519PrivateKeyParameters ed25519;
  private final MLDSAPrivateKeyParameters mldsa65;
  private final TicketPublicKey publicKey;

  private TicketKey(byte[] edSeed, byte[] mldsaSeed) {
    ed25519 = new Ed25519PrivateKeyParameters(edSeed, 0);
    mldsa65 = new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_65, mldsaSeed);
    publicKey =
        TicketPublicKey.named(ed25519.generatePublicKey().getEncoded(), mldsa65.getPublicKey());
  }

  public static TicketKey generate() {
    SecureRandom random = new SecureRandom();
    byte[] edSeed = new byte[SEED];
    byte[] mldsaSeed = new byte[SEED];
    random.nextBytes(edSeed);
    random.nextBytes(mldsaSeed);
    return new TicketKey(edSeed, mldsaSeed);
  }

  /**
   * Reads what {@link #encoded()} gave.
   *
   * @throws IllegalArgumentException if it is not the encoding of a ticket key
   */
  public static TicketKey decode(byte[] encoded) {
    if (encoded.length != 1 + 2 * SEED || encoded[0] != VERSION) {
      throw new IllegalArgumentException("not an encoded ticket key");
    }
    ByteBuffer buffer = ByteBuffer.wrap(encoded, 1, 2 * SEED);
    byte[] edSeed = new byte[SEED];
    byte[] mldsaSeed = new byte[SEED];
    buffer.get(edSeed).get(mldsaSeed);
    return new TicketKey(edSeed, mldsaSeed);
  }

  /** Both secret seeds behind a version byte, 65 bytes, to be stored wrapped. */
  public byte[] encoded() {
    return ByteBuffer.allocate(1 + 2 * SEED)
        .put(VERSION)
        .put(ed25519.getEncoded())
        .put(mldsa65.getSeed())
        .array();
  }

  /** The id, made from the public keys: the same key always has the same. */
  public String id() {
    return publicKey.id();
  }

  public TicketPublicKey publicKey() {
    return publicKey;
  }

  /**
   * The ticket of a header: 64 bytes of Ed25519 before 3,309 bytes of ML-DSA-65.
   *
   * @throws IllegalArgumentException if the header names another ticket key
   */
  public byte[] sign(EnvelopeHeader header) {
    if (!header.fields().ticketKey().equals(id())) {
      throw new IllegalArgumentException("the header names another ticket key");
    }
    byte[] text = SignedText.ticket(header.bytes());
    return ByteBuffer.allocate(TicketPublicKey.TICKET_LENGTH)
        .put(signEd25519(text))
        .put(signMldsa65(text))
        .array();
  }

  private byte[] signEd25519(byte[] text) {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, ed25519);
    signer.update(text, 0, text.length);
    return signer.generateSignature();
  }

  private byte[] signMldsa65(byte[] text) {
    try {
      MLDSASigner signer = new MLDSASigner();
      signer.init(true, new ParametersWithRandom(mldsa65, new SecureRandom()));
      signer.update(text, 0, text.length);
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("ML-DSA-65 could not sign", e);
    }
  }

  @Override
  public String toString() {
    return "TicketKey[" + id() + ", redacted]";
  }
}
