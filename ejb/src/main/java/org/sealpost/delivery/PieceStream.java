package org.sealpost.delivery;

import jakarta.persistence.EntityManager;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;

/** Cuts a sealed mail into rows; no more than one is in memory. */
final class PieceStream extends OutputStream {
  private static final int PIECE = 256 * 1024;

  private final EntityManager entities;
  private final UUID message;
  private final byte[] piece = new byte[PIECE];
  private int length;
  private int number;

  PieceStream(EntityManager entities, UUID message) {
    this.entities = entities;
    this.message = message;
  }

  @Override
  public void write(int octet) {
    if (length == PIECE) {
      store();
    }
    piece[length++] = (byte) octet;
  }

  @Override
  public void write(byte[] bytes, int offset, int count) {
    int done = 0;
    while (done < count) {
      if (length == PIECE) {
        store();
      }
      int fitting = Math.min(count - done, PIECE - length);
      System.arraycopy(bytes, offset + done, piece, length, fitting);
      length += fitting;
      done += fitting;
    }
  }

  private void store() {
    SealedPiece row = new SealedPiece(message, number++, Arrays.copyOf(piece, length));
    entities.persist(row);
    entities.flush();
    entities.detach(row);
    length = 0;
  }

  @Override
  public void close() {
    if (length > 0) {
      store();
    }
  }
}
