package org.sealpost.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A piece of a sealed mail. */
@Entity
@Table(name = "tls_sealed_piece")
@IdClass(SealedPieceId.class)
class SealedPiece {
  @Id private UUID mid;
  @Id private int number;
  private byte[] bytes;

  SealedPiece() {}

  SealedPiece(UUID message, int number, byte[] bytes) {
    mid = message;
    this.number = number;
    this.bytes = bytes.clone();
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
