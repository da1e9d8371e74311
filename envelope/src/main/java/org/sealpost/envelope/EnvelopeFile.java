package org.sealpost.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.sealpost.envelope.file.EnvelopePage;

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

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'securedoc_'yyyyMMdd'T'HHmmss'.html'");

  /** The name of the attachment: {@code securedoc_YYYYMMDDTHHMMSS.html}. */
  public static String fileName(Instant at, ZoneId zone) {
    return NAME.withZone(zone).format(at);
  }

  /**
   * Begins a file: ASCII, every line under 998 characters and ended by CR LF, so that it may stand
   * in a mail with {@code Content-Transfer-Encoding: 7bit}. The stream is never closed.
   *
   * @throws IllegalArgumentException if the ticket has another length than 3,373 bytes
   */
  public static EnvelopeFileWriter writer(
      OutputStream file, EnvelopeHeader header, byte[] ticket, Presentation presentation)
      throws IOException {
    if (ticket.length != TicketPublicKey.TICKET_LENGTH) {
      throw new IllegalArgumentException("a ticket has 3,373 bytes");
    }
    file.write(EnvelopePage.before(header, ticket, presentation));
    return new EnvelopeFileWriter(file, header, presentation);
  }

  /**
   * Reads a file and writes its ciphertext, as it is, to the given stream.
   *
   * @throws BadEnvelopeException if it is no envelope, or is damaged; nothing is verified yet
   */
  public static EnvelopeFile read(InputStream file, OutputStream ciphertext)
      throws IOException, BadEnvelopeException {
    return new EnvelopeFileReader(file).read(ciphertext);
  }

  /**
   * Whether the seal holds: the key that the header certifies made it for this ciphertext. Says
   * nothing about the header; its ticket is checked by {@link PublishedKeys#verify}.
   */
  public boolean sealHolds() {
    return Seal.verify(header, digest, seal);
  }
}
