package org.sealpost.message;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which somebody sees every byte that is read, once and in its order. */
abstract class WatchedStream extends FilterInputStream {
  WatchedStream(InputStream in) {
    super(in);
  }

  /** Sees what has just been read. */
  abstract void see(byte[] bytes, int offset, int count) throws IOException;

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    if (count > 0) {
      see(bytes, offset, count);
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
