package org.sealpost.web.open;

import java.io.IOException;

/**
 * The five fields of an envelope as a browser posted them. The ciphertext waits on disk until this
 * is closed; all fields hold base64 characters only.
 */
record PostedEnvelope(
    String header, String ticket, String seal, PostedCiphertexts.Waiting ciphertext)
    implements AutoCloseable {
  @Override
  public void close() throws IOException {
    ciphertext.close();
  }
}
