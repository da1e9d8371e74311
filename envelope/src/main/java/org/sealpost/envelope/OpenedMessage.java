package org.sealpost.envelope;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.sealpost.envelope.container.Index;
import org.sealpost.envelope.container.Step;

/** A message whose ciphertext has been verified from its first byte to its last. */
public final class OpenedMessage {

  OpenedMessage() {}

  /** What the message holds. */
  public Index index() {
    throw new UnsupportedOperationException();
  }

  /** Plays steps of the index: a body, an attachment or the original. */
  public void play(List<Step> steps, OutputStream out) throws IOException {
    throw new UnsupportedOperationException();
  }
}
