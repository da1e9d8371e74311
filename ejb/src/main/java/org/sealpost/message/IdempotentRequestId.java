package org.sealpost.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The key of an {@link IdempotentRequest}.
 *
 * @param value the first 128 bits of SHA-256 over the token's id and the key it chose: who looks
 *     for two that meet finds, with great pains, two of his own
 */
record IdempotentRequestId(UUID token, UUID value) {

  static IdempotentRequestId of(UUID token, String key) {
    ByteBuffer hash = ByteBuffer.wrap(sha256(token + " " + key)); // a token's id has a fixed length
    return new IdempotentRequestId(token, new UUID(hash.getLong(), hash.getLong()));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
