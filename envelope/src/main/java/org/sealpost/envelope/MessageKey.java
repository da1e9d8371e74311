package org.sealpost.envelope;

import java.security.MessageDigest;
import java.security.SecureRandom;

/** The secret that opens one message: 256 random bits, never derived from anything. */
public final class MessageKey {

  /** Length of a key in bytes. */
  public static final int LENGTH = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bytes;

  private MessageKey(byte[] bytes) {
    this.bytes = bytes;
  }

  public static MessageKey random() {
    byte[] bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    return new MessageKey(bytes);
  }

  /**
   * @throws IllegalArgumentException if there are not exactly 32 bytes
   */
  public static MessageKey of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a message key has 32 bytes");
    }
    return new MessageKey(bytes.clone());
  }

  /** A copy of the secret; whoever calls this answers for where it goes. */
  public byte[] exposeBytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MessageKey key && MessageDigest.isEqual(key.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return MessageKey.class.hashCode();
  }

  @Override
  public String toString() {
    return "MessageKey[redacted]";
  }
}
