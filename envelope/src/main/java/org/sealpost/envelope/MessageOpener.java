package org.sealpost.envelope;

import java.io.IOException;
import org.sealpost.envelope.container.ContainerReader;
import org.sealpost.envelope.content.CiphertextSource;
import org.sealpost.envelope.content.VerifiedContent;

/** Decrypts and checks the ciphertext of an envelope. */
public final class MessageOpener {

  private MessageOpener() {}

  /**
   * Checks commitment, length, every chunk and the index before it returns; only then can anything
   * of the message be read. Ticket and seal are the caller's to check first.
   *
   * @throws BadEnvelopeException naming the check that failed
   */
  public static OpenedMessage open(
      CiphertextSource ciphertext, EnvelopeHeader header, MessageKey key)
      throws IOException, BadEnvelopeException {
    VerifiedContent content =
        VerifiedContent.of(ciphertext, key.exposeBytes(), SignedText.context(header));
    return new OpenedMessage(ContainerReader.of(content));
  }
}
