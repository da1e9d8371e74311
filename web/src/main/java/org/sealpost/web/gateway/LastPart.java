package org.sealpost.web.gateway;

import java.io.FilterInputStream;
import java.io.IOException;
import org.sealpost.web.multipart.Part;
import org.sealpost.web.multipart.Parts;

/**
 * The bytes of the part that must be the last one: they end only where the whole body ends well.
 */
final class LastPart extends FilterInputStream {
  private final Parts parts;
  private boolean ended;

  LastPart(Part part, Parts parts) {
    super(part.body());
    this.parts = parts;
  }

  @Override
  public int read() throws IOException {
    return endAware(super.read());
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return endAware(super.read(buffer, offset, length));
  }

  private int endAware(int read) throws IOException {
    if (read < 0 && !ended) {
      ended = true;
      parts.end();
    }
    return read;
  }
}
