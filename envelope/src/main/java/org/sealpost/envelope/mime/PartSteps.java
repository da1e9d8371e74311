package org.sealpost.envelope.mime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sealpost.envelope.UnsealableMessageException;
import org.sealpost.envelope.container.ContainerWriter;
import org.sealpost.envelope.container.Step;

/** Collects the steps of one body or attachment: units it shares, and bytes of its own. */
final class PartSteps {

  private final ContainerWriter container;
  private final byte[] own;
  private final List<Step> steps = new ArrayList<>();
  private int inOwn;
  private long size;

  /**
   * @param own room for one segment, which may be used by one part after the other
   */
  PartSteps(ContainerWriter container, byte[] own) {
    this.container = container;
    this.own = own;
  }

  void add(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    int left = length;
    while (left > 0) {
      int count = Math.min(left, own.length - inOwn);
      System.arraycopy(bytes, at, own, inOwn, count);
      at += count;
      left -= count;
      inOwn += count;
      if (inOwn == own.length) {
        flush();
      }
    }
  }

  void share(Step step, long played) throws IOException {
    flush();
    steps.add(step);
    size += played;
  }

  List<Step> finish() throws IOException {
    flush();
    return List.copyOf(steps);
  }

  long size() {
    return size;
  }

  private void flush() throws IOException {
    if (inOwn == 0) {
      return;
    }
    try {
      steps.add(new Step.Raw(container.segment(own, 0, inOwn)));
    } catch (UnsealableMessageException e) {
      throw new LimitException(e);
    }
    size += inOwn;
    inOwn = 0;
  }
}
