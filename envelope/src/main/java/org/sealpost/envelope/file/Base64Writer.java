package org.sealpost.envelope.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/** Writes bytes as base64 (RFC 4648 section 4) in lines of 960 characters, each ended by CR LF. */
public final class Base64Writer extends OutputStream {

  private static final byte[] LINE_END = {'\r', '\n'};
  private static final int LINE_BYTES = EnvelopePage.LINE / 4 * 3;

  private final OutputStream out;
  private final Base64.Encoder encoder = Base64.getMimeEncoder(EnvelopePage.LINE, LINE_END);
  private final byte[] buffer = new byte[16 * LINE_BYTES];
  private int inBuffer;

  public Base64Writer(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    int left = length;
    while (left > 0) {
      int count = Math.min(left, buffer.length - inBuffer);
      System.arraycopy(bytes, at, buffer, inBuffer, count);
      at += count;
      left -= count;
      inBuffer += count;
      if (inBuffer == buffer.length) {
        out.write(encoder.encode(buffer));
        out.write(LINE_END);
        inBuffer = 0;
      }
    }
  }

  /** Writes what is left and its padding; nothing may be written after it. */
  public void finish() throws IOException {
    if (inBuffer > 0) {
      out.write(encoder.encode(Arrays.copyOf(buffer, inBuffer)));
      out.write(LINE_END);
    }
  }
}
