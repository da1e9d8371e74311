package org.sealpost.web.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The five fields of an envelope as a browser posted them. The ciphertext lies in a temporary file
 * until this is closed; all fields hold base64 characters only.
 */
record PostedEnvelope(String header, String ticket, String seal, Path ciphertext)
    implements AutoCloseable {
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(ciphertext);
  }
}
