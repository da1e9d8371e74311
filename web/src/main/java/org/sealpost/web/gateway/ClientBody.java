package org.sealpost.web.gateway;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.sealpost.web.multipart.BrokenBodyException;

/** The body as the client sends it. If it cannot be read, that is the client's fault, not ours. */
final class ClientBody extends FilterInputStream {
  ClientBody(InputStream body) {
    super(body);
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw broken();
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return super.read(buffer, offset, length);
    } catch (IOException e) {
      throw broken();
    }
  }

  @Override
  public void close() {
    // The container closes it.
  }

  private static BrokenBodyException broken() {
    return new BrokenBodyException("The body ended before its end; send it again.");
  }
}
