package org.sealpost.envelope.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.Check;

/**
 * The plaintext of a ciphertext of which every chunk has been verified. It can be read at any
 * place; chunks are decrypted again for it, so that no more than one is in memory.
 */
public final class VerifiedContent {

  private final CiphertextSource source;
  private final Chunks chunks;
  private final long size;
  private final byte[] sealed = new byte[Chunks.SEALED];
  private final byte[] plain = new byte[Chunks.PLAIN];
  private long current = -1;

  private VerifiedContent(CiphertextSource source, Chunks chunks, long size) {
    this.source = source;
    this.chunks = chunks;
    this.size = size;
  }

  /**
   * Checks commitment, length and every chunk.
   *
   * @throws BadEnvelopeException with {@link Check#LENGTH}, {@link Check#COMMITMENT} or {@link
   *     Check#CHUNK}
   * @throws IllegalArgumentException if the key has not 32 bytes
   */
  public static VerifiedContent of(CiphertextSource source, byte[] key, byte[] context)
      throws IOException, BadEnvelopeException {
    long body = source.size() - Chunks.HEAD;
    if (body < Chunks.TAG || body % Chunks.SEALED < Chunks.TAG) {
      throw new BadEnvelopeException(Check.LENGTH, "the ciphertext is cut off or extended");
    }
    byte[] salt = bytes(source, 0, Chunks.SALT);
    Chunks chunks = Chunks.derive(key, salt, context);
    if (!chunks.commitsTo(bytes(source, Chunks.SALT, Chunks.COMMITMENT))) {
      throw new BadEnvelopeException(Check.COMMITMENT, "the key is not of this ciphertext");
    }
    long whole = body / Chunks.SEALED;
    long size = body - Chunks.TAG * (whole + 1);
    VerifiedContent content = new VerifiedContent(source, chunks, size);
    content.verify(whole + 1);
    return content;
  }

  private void verify(long count) throws IOException, BadEnvelopeException {
    for (long number = 0; number < count; number++) {
      try {
        load(number);
      } catch (GeneralSecurityException e) {
        throw new BadEnvelopeException(Check.CHUNK, "chunk " + number + " is not genuine", e);
      }
    }
  }

  /** Length of the plaintext in bytes. */
  public long size() {
    return size;
  }

  /**
   * Fills the buffer from the given position.
   *
   * @throws IndexOutOfBoundsException if there is less than that
   */
  public void read(long position, ByteBuffer into) throws IOException {
    if (position < 0 || position > size - into.remaining()) {
      throw new IndexOutOfBoundsException("beyond the plaintext");
    }
    long at = position;
    while (into.hasRemaining()) {
      loadVerified(at / Chunks.PLAIN);
      int offset = (int) (at % Chunks.PLAIN);
      int count = Math.min(into.remaining(), Chunks.PLAIN - offset);
      into.put(plain, offset, count);
      at += count;
    }
  }

  private void loadVerified(long number) throws IOException {
    try {
      load(number);
    } catch (GeneralSecurityException e) {
      throw new IOException("the ciphertext changed while it was read", e);
    }
  }

  private void load(long number) throws IOException, GeneralSecurityException {
    if (number == current) {
      return;
    }
    long start = Chunks.HEAD + number * Chunks.SEALED;
    int length = (int) Math.min(Chunks.SEALED, source.size() - start);
    source.read(start, ByteBuffer.wrap(sealed, 0, length));
    current = -1;
    chunks.open(number, sealed, length, plain);
    current = number;
  }

  private static byte[] bytes(CiphertextSource source, long position, int length)
      throws IOException {
    byte[] bytes = new byte[length];
    source.read(position, ByteBuffer.wrap(bytes));
    return bytes;
  }
}
