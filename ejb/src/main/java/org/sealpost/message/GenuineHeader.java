package org.sealpost.message;

import java.util.Objects;
import org.sealpost.envelope.EnvelopeHeader;

/** A header whose ticket has been verified; only {@link Tickets} makes one. */
public final class GenuineHeader {
  private final EnvelopeHeader header;

  GenuineHeader(EnvelopeHeader header) {
    this.header = Objects.requireNonNull(header);
  }

  public EnvelopeHeader header() {
    return header;
  }
}
