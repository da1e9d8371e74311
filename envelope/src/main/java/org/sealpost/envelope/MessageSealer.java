package org.sealpost.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.sealpost.envelope.container.ContainerWriter;
import org.sealpost.envelope.content.EncryptingStream;
import org.sealpost.envelope.mime.MailReader;

/** Turns a message (RFC 5322, MIME) into the ciphertext of an envelope, in one pass. */
public final class MessageSealer {

  private MessageSealer() {}

  /**
   * Reads the message to its end and writes its ciphertext; the memory used does not grow with the
   * message. Bcc and Resent-Bcc are left out. Neither stream is closed.
   *
   * @throws UnsealableMessageException if the message is beyond the documented limits
   */
  public static SealedContent seal(
      InputStream message, EnvelopeHeader header, MessageKey key, OutputStream ciphertext)
      throws IOException, UnsealableMessageException {
    DigestingStream digesting = new DigestingStream(ciphertext);
    EncryptingStream encrypting =
        EncryptingStream.begin(digesting, key.exposeBytes(), SignedText.context(header));
    long read = MailReader.read(message, new ContainerWriter(encrypting));
    encrypting.finish();
    return new SealedContent(digesting.digest(), digesting.count(), read);
  }
}
