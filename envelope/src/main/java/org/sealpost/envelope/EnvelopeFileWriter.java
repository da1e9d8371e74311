package org.sealpost.envelope;

import java.io.IOException;
import java.io.OutputStream;

/** Writes an envelope file in one pass: what is seen, then the ciphertext, then the seal. */
public final class EnvelopeFileWriter {

  EnvelopeFileWriter() {}

  /** Takes the ciphertext; nothing needs to be closed. */
  public OutputStream ciphertext() {
    throw new UnsupportedOperationException();
  }

  /** Writes the rest of the file and flushes; the stream stays open. */
  public void finish(byte[] seal) throws IOException {
    throw new UnsupportedOperationException();
  }
}
