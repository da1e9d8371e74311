package org.sealpost.envelope.mime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sealpost.envelope.UnsealableMessageException;
import org.sealpost.envelope.container.ContainerWriter;
import org.sealpost.envelope.container.Step;

/** Writes the segments of the original, and the steps that give it back. */
final class Recipe {

  private final ContainerWriter container;
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Integer> separators = new HashMap<>();
  private final byte[] plain = new byte[Limits.SEGMENT];
  private int inPlain;

  Recipe(ContainerWriter container) {
    this.container = container;
  }

  /** Structure: header lines, boundaries and other small things that nobody shares. */
  void plain(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    int left = length;
    while (left > 0) {
      int count = Math.min(left, plain.length - inPlain);
      System.arraycopy(bytes, at, plain, inPlain, count);
      at += count;
      left -= count;
      inPlain += count;
      if (inPlain == plain.length) {
        flush();
      }
    }
  }

  /** Content as it is. */
  Unit block(byte[] bytes, int length) throws IOException {
    int segment = segment(bytes, length);
    steps.add(new Step.Raw(segment));
    return Unit.raw(segment, Arrays.copyOf(bytes, length));
  }

  /** Content that was base64 in lines. */
  Unit base64(byte[] decoded, int length, int lineLength, String lineEnd) throws IOException {
    int segment = segment(decoded, length);
    Unit unit = Unit.base64(segment, lineLength, lineEnd, Arrays.copyOf(decoded, length));
    steps.add(unit.step());
    return unit;
  }

  /** The line end between two runs of base64; all of one kind share a segment. */
  Unit separator(String lineEnd) throws IOException {
    byte[] bytes = lineEnd.getBytes(StandardCharsets.US_ASCII);
    flush();
    Integer segment = separators.get(lineEnd);
    if (segment == null) {
      segment = segment(bytes, bytes.length);
      separators.put(lineEnd, segment);
    }
    steps.add(new Step.Raw(segment));
    return Unit.raw(segment, bytes);
  }

  List<Step> finish() throws IOException {
    flush();
    return List.copyOf(steps);
  }

  private int segment(byte[] bytes, int length) throws IOException {
    flush();
    return write(bytes, length);
  }

  private void flush() throws IOException {
    if (inPlain > 0) {
      steps.add(new Step.Raw(write(plain, inPlain)));
      inPlain = 0;
    }
  }

  private int write(byte[] bytes, int length) throws IOException {
    try {
      return container.segment(bytes, 0, length);
    } catch (UnsealableMessageException e) {
      throw new LimitException(e);
    }
  }
}
