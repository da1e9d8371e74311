package org.sealpost.message;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.sealpost.keyring.RequestMac;
import org.sealpost.settings.Limits;

/** A message as it comes in: counted against the limit, and digested for later comparison. */
final class IncomingMessage extends FilterInputStream {
  private final RequestMac mac;
  private long left = Limits.MESSAGE_BYTES;

  IncomingMessage(InputStream in, RequestMac mac) {
    super(in);
    this.mac = mac;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    if (count > 0) {
      take(bytes, offset, count);
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

  /** Read so far. */
  long bytes() {
    return Limits.MESSAGE_BYTES - left;
  }

  byte[] digest() {
    return mac.finish();
  }

  private void take(byte[] bytes, int offset, int count) throws TooLargeException {
    left -= count;
    if (left < 0) {
      throw new TooLargeException(
          "The message is larger than " + (Limits.MESSAGE_BYTES >> 20) + " MiB.");
    }
    mac.update(bytes, offset, count);
  }
}
