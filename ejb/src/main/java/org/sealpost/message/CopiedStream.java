package org.sealpost.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Writes down whatever is read through it. */
final class CopiedStream extends WatchedStream {
  private final OutputStream copy;

  CopiedStream(InputStream in, OutputStream copy) {
    super(in);
    this.copy = copy;
  }

  @Override
  void see(byte[] bytes, int offset, int count) throws IOException {
    copy.write(bytes, offset, count);
  }
}
