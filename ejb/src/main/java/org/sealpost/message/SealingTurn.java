package org.sealpost.message;

/**
 * The permission to send one message to {@link Sealing#seal}; holds the idempotency key until then.
 * Close it if the message does not come.
 */
public final class SealingTurn implements SealingStart, AutoCloseable {
  SealingTurn() {}

  @Override
  public void close() {}
}
