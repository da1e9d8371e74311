package org.sealpost.message;

import java.io.InputStream;
import org.sealpost.keyring.RequestMac;
import org.sealpost.settings.Limits;

/** A message as it comes in: counted against the limit, and digested for later comparison. */
final class IncomingMessage extends WatchedStream {
  private final RequestMac mac;
  private long left = Limits.MESSAGE_BYTES;

  IncomingMessage(InputStream in, RequestMac mac) {
    super(in);
    this.mac = mac;
  }

  /** Read so far. */
  long bytes() {
    return Limits.MESSAGE_BYTES - left;
  }

  byte[] digest() {
    return mac.finish();
  }

  @Override
  void see(byte[] bytes, int offset, int count) throws TooLargeException {
    left -= count;
    if (left < 0) {
      throw new TooLargeException(
          "The message is larger than " + (Limits.MESSAGE_BYTES >> 20) + " MiB.");
    }
    mac.update(bytes, offset, count);
  }
}
