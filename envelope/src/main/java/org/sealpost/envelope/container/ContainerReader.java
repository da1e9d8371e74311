package org.sealpost.envelope.container;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.Check;
import org.sealpost.envelope.content.VerifiedContent;

/** Reads a container; every length is checked before it is used. */
public final class ContainerReader {

  private static final int FRAME = Container.HEAD.length + Integer.BYTES + Container.TAIL.length;
  private static final int PIECE = 12 * 1024;

  private final VerifiedContent content;
  private final Index index;
  private final long[] offsets;

  private ContainerReader(VerifiedContent content, Index index, long[] offsets) {
    this.content = content;
    this.index = index;
    this.offsets = offsets;
  }

  /**
   * @throws BadEnvelopeException with {@link Check#CONTAINER} or {@link Check#INDEX}
   */
  public static ContainerReader of(VerifiedContent content)
      throws IOException, BadEnvelopeException {
    long size = content.size();
    require(size >= FRAME, "too short");
    byte[] head = bytes(content, 0, Container.HEAD.length);
    require(Arrays.equals(head, Container.HEAD), "its first bytes are not SE1P");
    ByteBuffer end = ByteBuffer.wrap(bytes(content, size - 8, 8));
    int length = end.getInt();
    byte[] tail = Arrays.copyOfRange(end.array(), Integer.BYTES, 8);
    require(Arrays.equals(tail, Container.TAIL), "its last bytes are not P1ES");
    require(length >= 0 && length <= Container.MAX_INDEX, "index longer than 1 MiB");
    require(length <= size - FRAME, "index longer than the container");
    Index index = IndexReader.read(bytes(content, size - 8 - length, length));
    long[] offsets = offsets(index, size - FRAME - length);
    PlayedLength.requireBounded(index, size);
    return new ContainerReader(content, index, offsets);
  }

  private static long[] offsets(Index index, long room) throws BadEnvelopeException {
    long[] offsets = new long[index.segments().size()];
    long at = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = Container.HEAD.length + at;
      long length = index.segments().get(i);
      require(length <= room - at, "segments longer than the container");
      at += length;
    }
    require(at == room, "segments shorter than the container");
    return offsets;
  }

  public Index index() {
    return index;
  }

  /** Plays steps in order; no more than a few KiB are in memory. */
  public void play(List<Step> steps, OutputStream out) throws IOException {
    for (Step step : steps) {
      if (step instanceof Step.Base64Lines lines) {
        playLines(lines, out);
      } else {
        playRaw(step.segment(), out);
      }
    }
  }

  private void playRaw(int segment, OutputStream out) throws IOException {
    byte[] buffer = new byte[PIECE];
    long left = index.segments().get(segment);
    long at = offsets[segment];
    while (left > 0) {
      int count = (int) Math.min(buffer.length, left);
      content.read(at, ByteBuffer.wrap(buffer, 0, count));
      out.write(buffer, 0, count);
      at += count;
      left -= count;
    }
  }

  private void playLines(Step.Base64Lines step, OutputStream out) throws IOException {
    byte[] end = step.lineEnd().getBytes(StandardCharsets.US_ASCII);
    Base64.Encoder encoder = Base64.getMimeEncoder(step.lineLength(), end);
    int wholeLines = step.lineLength() / 4 * 3 * Math.max(1, PIECE / step.lineLength());
    long left = index.segments().get(step.segment());
    long at = offsets[step.segment()];
    while (left > 0) {
      byte[] piece = bytes(content, at, (int) Math.min(wholeLines, left));
      out.write(encoder.encode(piece));
      at += piece.length;
      left -= piece.length;
      if (left > 0) {
        out.write(end);
      }
    }
  }

  private static byte[] bytes(VerifiedContent content, long position, int length)
      throws IOException {
    byte[] bytes = new byte[length];
    content.read(position, ByteBuffer.wrap(bytes));
    return bytes;
  }

  private static void require(boolean held, String detail) throws BadEnvelopeException {
    if (!held) {
      throw new BadEnvelopeException(Check.CONTAINER, detail);
    }
  }
}
