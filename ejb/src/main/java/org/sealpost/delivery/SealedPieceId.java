package org.sealpost.delivery;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of a {@link SealedPiece}. */
class SealedPieceId implements Serializable {
  private static final long serialVersionUID = 1L;

  private UUID mid;
  private int number;

  SealedPieceId() {}

  SealedPieceId(UUID mid, int number) {
    this.mid = mid;
    this.number = number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealedPieceId that && number == that.number && mid.equals(that.mid);
  }

  @Override
  public int hashCode() {
    return Objects.hash(mid, number);
  }
}
