package org.sealpost.keyring;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Joins a label and an identity into bytes that no other label and identity give. */
final class Context {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private Context(Label label) {
    and(label.bytes());
  }

  static Context of(Label label) {
    return new Context(label);
  }

  /** Every part stands behind its length. */
  Context and(byte[] part) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    bytes.writeBytes(part);
    return this;
  }

  Context and(String part) {
    return and(part.getBytes(StandardCharsets.UTF_8));
  }

  Context and(UUID part) {
    return and(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(part.getMostSignificantBits())
            .putLong(part.getLeastSignificantBits())
            .array());
  }

  Context and(int part) {
    return and(ByteBuffer.allocate(Integer.BYTES).putInt(part).array());
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
