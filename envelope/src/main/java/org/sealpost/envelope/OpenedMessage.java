package org.sealpost.envelope;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.sealpost.envelope.container.ContainerReader;
import org.sealpost.envelope.container.Index;
import org.sealpost.envelope.container.Step;

/** A message whose ciphertext has been verified from its first byte to its last. */
public final class OpenedMessage {

  private final ContainerReader container;

  OpenedMessage(ContainerReader container) {
    this.container = container;
  }

  /** What the message holds. */
  public Index index() {
    return container.index();
  }

  /** Plays steps of the index: a body, an attachment or the original. */
  public void play(List<Step> steps, OutputStream out) throws IOException {
    container.play(steps, out);
  }
}
