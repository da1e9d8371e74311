package org.sealpost.envelope;

import java.security.MessageDigest;

/**
 * The digest that the seal signs: SHA-512 over the SHA-512 values of the successive pieces of
 * 1,049,600 bytes, the last one shorter. Browsers have no incremental hash; this one needs none.
 */
public final class CiphertextDigest {

  /** Length of the digest in bytes. */
  public static final int LENGTH = 64;

  /** Length of a piece in bytes: 64 chunks of the content encryption. */
  public static final int PIECE = 64 * (16 * 1024 + 16);

  private final MessageDigest piece = SignedText.sha512();
  private final MessageDigest whole = SignedText.sha512();
  private int inPiece;

  /** Takes the next bytes of the ciphertext. */
  public void update(byte[] bytes, int offset, int length) {
    int at = offset;
    int left = length;
    while (left > 0) {
      int taken = Math.min(left, PIECE - inPiece);
      piece.update(bytes, at, taken);
      at += taken;
      left -= taken;
      inPiece += taken;
      if (inPiece == PIECE) {
        endPiece();
      }
    }
  }

  /** The digest of everything taken so far; this object is then empty again. */
  public byte[] finish() {
    if (inPiece > 0) {
      endPiece();
    }
    return whole.digest();
  }

  private void endPiece() {
    whole.update(piece.digest());
    inPiece = 0;
  }
}
