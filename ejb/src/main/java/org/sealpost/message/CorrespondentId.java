package org.sealpost.message;

import java.io.Serializable;
import java.util.Objects;

/** The key of a {@link Correspondent}. */
class CorrespondentId implements Serializable {
  private static final long serialVersionUID = 1L;

  private long messageId;
  private String address;

  CorrespondentId() {}

  CorrespondentId(long messageId, String address) {
    this.messageId = messageId;
    this.address = address;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CorrespondentId that
        && messageId == that.messageId
        && address.equals(that.address);
  }

  @Override
  public int hashCode() {
    return Objects.hash(messageId, address);
  }
}
