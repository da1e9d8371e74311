package org.sealpost.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;

/**
 * An envelope read from its HTML file.
 *
 * @param header parsed, its ticket not yet verified
 * @param ticket 3,373 bytes
 * @param seal 64 bytes
 * @param digest of the ciphertext
 * @param ciphertextBytes length of the ciphertext
 */
public record EnvelopeFile(
    EnvelopeHeader header, byte[] ticket, byte[] seal, byte[] digest, long ciphertextBytes) {

  /** The name of the attachment: {@code securedoc_YYYYMMDDTHHMMSS.html}. */
  public static String fileName(Instant at, ZoneId zone) {
    throw new UnsupportedOperationException();
  }

  /**
   * Begins a file: ASCII, every line under 998 characters and ended by CR LF, so that it may stand
   * in a mail with {@code Content-Transfer-Encoding: 7bit}. The stream is never closed.
   */
  public static EnvelopeFileWriter writer(
      OutputStream file, EnvelopeHeader header, byte[] ticket, Presentation presentation)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads a file and writes its ciphertext, as it is, to the given stream.
   *
   * @throws BadEnvelopeException if it is no envelope, or is damaged; nothing is verified yet
   */
  public static EnvelopeFile read(InputStream file, OutputStream ciphertext)
      throws IOException, BadEnvelopeException {
    throw new UnsupportedOperationException();
  }
}
