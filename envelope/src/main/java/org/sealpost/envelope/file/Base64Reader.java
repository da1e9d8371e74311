package org.sealpost.envelope.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/**
 * Decodes base64 that comes in pieces, strictly: padding at the end only, no unused bits.
 *
 * <p>Every method throws {@link IllegalArgumentException} where the text is not of that form.
 */
public final class Base64Reader {

  private final OutputStream out;
  private byte[] rest = {};
  private boolean padded;

  public Base64Reader(OutputStream out) {
    this.out = out;
  }

  public void add(byte[] text, int length) throws IOException {
    byte[] joined = Arrays.copyOf(rest, rest.length + length);
    System.arraycopy(text, 0, joined, rest.length, length);
    int whole = joined.length / 4 * 4;
    rest = Arrays.copyOfRange(joined, whole, joined.length);
    if (whole > 0) {
      decode(Arrays.copyOf(joined, whole));
    }
  }

  private void decode(byte[] quads) throws IOException {
    require(!padded);
    padded = quads[quads.length - 1] == '=';
    byte[] decoded = Base64.getDecoder().decode(quads);
    if (padded) {
      byte[] last = Arrays.copyOfRange(quads, quads.length - 4, quads.length);
      byte[] again = Base64.getEncoder().encode(Base64.getDecoder().decode(last));
      require(Arrays.equals(last, again));
    }
    out.write(decoded, 0, decoded.length);
  }

  public void finish() {
    require(rest.length == 0);
  }

  private static void require(boolean held) {
    if (!held) {
      throw new IllegalArgumentException("not the one base64 of its bytes");
    }
  }
}
