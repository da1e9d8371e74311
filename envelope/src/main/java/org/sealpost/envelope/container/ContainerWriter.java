package org.sealpost.envelope.container;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.sealpost.envelope.UnsealableMessageException;

/** Writes a container in one pass: segments as they come, the index last. */
public final class ContainerWriter {

  private final OutputStream out;
  private final List<Long> lengths = new ArrayList<>();

  /** Begins a container; the stream is never closed. */
  public ContainerWriter(OutputStream out) throws IOException {
    this.out = out;
    out.write(Container.HEAD);
  }

  /**
   * Writes one segment.
   *
   * @return its number
   * @throws UnsealableMessageException if it would be the 10,001st
   */
  public int segment(byte[] bytes, int offset, int length)
      throws IOException, UnsealableMessageException {
    if (lengths.size() == Container.MAX_SEGMENTS) {
      throw new UnsealableMessageException("the message has too many parts and changes of form");
    }
    out.write(bytes, offset, length);
    lengths.add((long) length);
    return lengths.size() - 1;
  }

  /** The lengths of the segments written so far. */
  public List<Long> lengths() {
    return List.copyOf(lengths);
  }

  /**
   * Writes the index and the end of the container.
   *
   * @throws UnsealableMessageException if the index would be longer than 1 MiB
   */
  public void finish(Index index) throws IOException, UnsealableMessageException {
    byte[] json = IndexWriter.json(index);
    if (json.length > Container.MAX_INDEX) {
      throw new UnsealableMessageException("the names and addresses of the message are too long");
    }
    out.write(json);
    out.write(ByteBuffer.allocate(Integer.BYTES).putInt(json.length).array());
    out.write(Container.TAIL);
  }
}
