package org.sealpost.courier;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.delivery.DeliveryQueue;

/** The pieces of a sealed mail, one after the other; each is fetched when it is read. */
final class StoredMail implements Enumeration<InputStream> {
  private final DeliveryQueue queue;
  private final UUID message;
  private int number;
  private Optional<byte[]> next;

  private StoredMail(DeliveryQueue queue, UUID message) {
    this.queue = queue;
    this.message = message;
    next = queue.piece(message, 0);
  }

  static InputStream of(DeliveryQueue queue, UUID message) {
    return new SequenceInputStream(new StoredMail(queue, message));
  }

  @Override
  public boolean hasMoreElements() {
    return next.isPresent();
  }

  @Override
  public InputStream nextElement() {
    InputStream piece = new ByteArrayInputStream(next.orElseThrow(NoSuchElementException::new));
    next = queue.piece(message, ++number);
    return piece;
  }
}
