package org.sealpost.envelope;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** The name of one sealed message: 128 random bits, written as 22 characters of base64url. */
public final class MessageId {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final UUID value;

  private MessageId(UUID value) {
    this.value = value;
  }

  /** A new id; all 128 bits are random, so the id is no version 4 UUID. */
  public static MessageId random() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return ofBytes(bytes);
  }

  public static MessageId of(UUID value) {
    return new MessageId(value);
  }

  /**
   * Reads the form that {@link #toString()} writes.
   *
   * @throws IllegalArgumentException if the text is not the base64url of 16 bytes
   */
  public static MessageId parse(String text) {
    byte[] bytes = Base64Url.decode(text);
    if (bytes.length != 16) {
      throw new IllegalArgumentException("a message id has 22 characters of base64url");
    }
    return ofBytes(bytes);
  }

  private static MessageId ofBytes(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new MessageId(new UUID(buffer.getLong(), buffer.getLong()));
  }

  public UUID toUuid() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MessageId id && id.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return Base64Url.encode(
        ByteBuffer.allocate(16)
            .putLong(value.getMostSignificantBits())
            .putLong(value.getLeastSignificantBits())
            .array());
  }
}
