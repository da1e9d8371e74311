package org.sealpost.envelope;

import java.io.IOException;
import java.io.OutputStream;
import org.sealpost.envelope.file.Base64Writer;
import org.sealpost.envelope.file.EnvelopePage;

/** Writes an envelope file in one pass: what is seen, then the ciphertext, then the seal. */
public final class EnvelopeFileWriter {

  private final OutputStream file;
  private final EnvelopeHeader header;
  private final Presentation presentation;
  private final Base64Writer ciphertext;

  EnvelopeFileWriter(OutputStream file, EnvelopeHeader header, Presentation presentation) {
    this.file = file;
    this.header = header;
    this.presentation = presentation;
    this.ciphertext = new Base64Writer(file);
  }

  /** Takes the ciphertext; nothing needs to be closed. */
  public OutputStream ciphertext() {
    return ciphertext;
  }

  /**
   * Writes the rest of the file and flushes; the stream stays open.
   *
   * @throws IllegalArgumentException if the seal has not 64 bytes
   */
  public void finish(byte[] seal) throws IOException {
    if (seal.length != Seal.LENGTH) {
      throw new IllegalArgumentException("a seal has 64 bytes");
    }
    ciphertext.finish();
    file.write(EnvelopePage.after(header, seal, presentation));
    file.flush();
  }
}
