package org.sealpost.envelope.content;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * Encrypts what is written to it, 16 KiB at a time. {@link #finish()} writes the last, shorter
 * chunk; without it the ciphertext is refused as cut off. The stream below is never closed.
 */
public final class EncryptingStream extends OutputStream {

  private final OutputStream out;
  private final Chunks chunks;
  private final byte[] plain = new byte[Chunks.PLAIN];
  private final byte[] sealed = new byte[Chunks.SEALED];
  private int inPlain;
  private long number;

  private EncryptingStream(OutputStream out, Chunks chunks) {
    this.out = out;
    this.chunks = chunks;
  }

  /** Begins a ciphertext under a fresh random salt. */
  public static EncryptingStream begin(OutputStream out, byte[] key, byte[] context)
      throws IOException {
    byte[] salt = new byte[Chunks.SALT];
    new SecureRandom().nextBytes(salt);
    return begin(out, key, context, salt);
  }

  static EncryptingStream begin(OutputStream out, byte[] key, byte[] context, byte[] salt)
      throws IOException {
    Chunks chunks = Chunks.derive(key, salt, context);
    out.write(salt);
    out.write(chunks.commitment());
    return new EncryptingStream(out, chunks);
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
      int taken = Math.min(left, Chunks.PLAIN - inPlain);
      System.arraycopy(bytes, at, plain, inPlain, taken);
      at += taken;
      left -= taken;
      inPlain += taken;
      if (inPlain == Chunks.PLAIN) {
        writeChunk();
      }
    }
  }

  /** Writes the end mark. Nothing may be written after it. */
  public void finish() throws IOException {
    writeChunk();
  }

  private void writeChunk() throws IOException {
    try {
      out.write(sealed, 0, chunks.seal(number++, plain, inPlain, sealed));
      inPlain = 0;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM could not encrypt", e);
    }
  }
}
