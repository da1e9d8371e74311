package org.sealpost.message;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

/** The key of an {@link IdempotentRequest}: the token, and the SHA-256 of the key it chose. */
class IdempotentRequestId implements Serializable {
  private static final long serialVersionUID = 1L;

  private UUID tokenId;
  private String keyHash;

  IdempotentRequestId() {}

  private IdempotentRequestId(UUID tokenId, String keyHash) {
    this.tokenId = tokenId;
    this.keyHash = keyHash;
  }

  static IdempotentRequestId of(UUID tokenId, String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return new IdempotentRequestId(tokenId, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  UUID tokenId() {
    return tokenId;
  }

  String keyHash() {
    return keyHash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdempotentRequestId that
        && tokenId.equals(that.tokenId)
        && keyHash.equals(that.keyHash);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tokenId, keyHash);
  }
}
