package org.sealpost.envelope;

import java.io.IOException;
import java.io.OutputStream;

/** Counts and digests a ciphertext on its way. */
final class DigestingStream extends OutputStream {

  private final OutputStream out;
  private final CiphertextDigest digest = new CiphertextDigest();
  private long count;

  DigestingStream(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    digest.update(bytes, offset, length);
    count += length;
    out.write(bytes, offset, length);
  }

  long count() {
    return count;
  }

  /** The digest of everything written; to be asked for once. */
  byte[] digest() {
    return digest.finish();
  }
}
