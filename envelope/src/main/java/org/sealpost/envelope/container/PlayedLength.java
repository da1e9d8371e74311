package org.sealpost.envelope.container;

import java.util.List;
import java.util.stream.Stream;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.Check;

/**
 * How many bytes steps play. A segment may be used by many steps: without a bound, a small
 * container could play more than a reader can hold.
 */
final class PlayedLength {
  private final List<Long> segments;

  private PlayedLength(List<Long> segments) {
    this.segments = segments;
  }

  /**
   * The bodies together, the attachments together and the original may each play twice the
   * container's length: no base64 has more than six characters, line end included, for three bytes.
   *
   * @param container its length in bytes; the segments are known to fit into it
   */
  static void requireBounded(Index index, long container) throws BadEnvelopeException {
    PlayedLength played = new PlayedLength(index.segments());
    long most = 2 * container;
    boolean bounded =
        played.of(index.bodies().stream().map(Index.Body::segments)) <= most
            && played.of(index.attachments().stream().map(Index.Attachment::segments)) <= most
            && played.of(Stream.of(index.original())) <= most;
    if (!bounded) {
      throw new BadEnvelopeException(Check.INDEX, "it plays more than twice the container");
    }
  }

  private long of(Stream<List<Step>> lists) {
    return lists.flatMap(List::stream).mapToLong(this::of).sum();
  }

  private long of(Step step) {
    long length = segments.get(step.segment());
    return step instanceof Step.Base64Lines lines ? encoded(length, lines) : length;
  }

  private static long encoded(long length, Step.Base64Lines lines) {
    long characters = (length + 2) / 3 * 4;
    long ends = Math.max(0, (characters + lines.lineLength() - 1) / lines.lineLength() - 1);
    return characters + ends * lines.lineEnd().length();
  }
}
