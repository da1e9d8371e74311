package org.sealpost.web.multipart;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeIOException;

/** The bytes of a part; their end counts only where a boundary follows. */
final class PartBody extends FilterInputStream {
  private final Parts parts;
  private boolean ended;

  PartBody(InputStream bytes, Parts parts) {
    super(bytes);
    this.parts = parts;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return ended ? -1 : endAware(super.read(buffer, offset, length));
    } catch (MimeIOException e) {
      throw Parts.broken();
    }
  }

  private int endAware(int read) throws IOException {
    if (read < 0) {
      ended = true;
      parts.endOfPart();
    }
    return read;
  }

  @Override
  public void close() {
    // The stream belongs to the request.
  }
}
