package org.sealpost.envelope.mime;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.james.mime4j.stream.BodyDescriptor;

/** The multiparts that the reader is in, innermost first. */
final class OpenMultiparts {

  private record Multipart(String type, int boundary, Optional<Integer> alternative) {}

  private final Deque<Multipart> open = new ArrayDeque<>();
  private int alternatives;

  void start(BodyDescriptor type) throws IOException {
    if (open.size() == Limits.NESTING) {
      throw new LimitException("the message is nested more than 50 levels deep");
    }
    boolean alternative = "alternative".equalsIgnoreCase(type.getSubType());
    Optional<Integer> group = alternative ? Optional.of(++alternatives) : alternative();
    open.push(new Multipart(type.getSubType(), type.getBoundary().length() + 4, group));
  }

  void end() {
    open.pop();
  }

  /** The number of the innermost multipart/alternative, where there is one. */
  Optional<Integer> alternative() {
    return Optional.ofNullable(open.peek()).flatMap(Multipart::alternative);
  }

  boolean isRelated() {
    return open.stream().anyMatch(multipart -> "related".equalsIgnoreCase(multipart.type()));
  }

  /** How long all their boundaries are together. */
  int boundaries() {
    return open.stream().mapToInt(Multipart::boundary).sum();
  }
}
