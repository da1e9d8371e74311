package org.sealpost.envelope.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The content of one part as the parser gives it, with markers turned into units again. As a stream
 * it gives bytes up to the next unit of base64, which the reader then takes by {@link #unit()}.
 */
final class BodyPieces extends InputStream {

  private final InputStream body;
  private final Markers markers;
  private byte[] bytes = new byte[8 * 1024];
  private int start;
  private int end;
  private boolean ended;
  private Unit waiting;
  private byte[] expanded = {};
  private int expandedFrom;

  BodyPieces(InputStream body, Markers markers) {
    this.body = body;
    this.markers = markers;
  }

  /** The unit that stopped this stream; null at the end of the part. */
  Unit unit() {
    Unit unit = waiting;
    waiting = null;
    return unit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (expandedFrom == expanded.length) {
      int plain = plain(into, offset, length);
      if (plain != 0) {
        return plain;
      }
      if (waiting.isBase64()) {
        return -1;
      }
      expanded = unit().bytes();
      expandedFrom = 0;
    }
    int count = Math.min(length, expanded.length - expandedFrom);
    System.arraycopy(expanded, expandedFrom, into, offset, count);
    expandedFrom += count;
    return count;
  }

  /**
   * Reads bytes that are no marker.
   *
   * @return their number; -1 at the end of the part; 0 where a unit is waiting
   */
  int plain(byte[] into, int offset, int length) throws IOException {
    if (waiting != null) {
      return 0;
    }
    if (start == end && !fill()) {
      return -1;
    }
    if (bytes[start] == Markers.FIRST && takeMarker()) {
      return 0;
    }
    int count = 1;
    while (count < length && start + count < end && bytes[start + count] != Markers.FIRST) {
      count++;
    }
    System.arraycopy(bytes, start, into, offset, count);
    start += count;
    return count;
  }

  private boolean takeMarker() throws IOException {
    while (end - start < markers.prefixLength() && fill()) {
      // a marker may come in pieces
    }
    if (end - start < markers.prefixLength() || !markers.isMarker(bytes, start)) {
      return false;
    }
    int length = markers.markerLength(bytes, start, end);
    while (length < 0 && fill()) {
      length = markers.markerLength(bytes, start, end);
    }
    waiting = markers.unit(bytes, start);
    start += length;
    return true;
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    makeRoom();
    int count = body.read(bytes, end, bytes.length - end);
    ended = count < 0;
    end += Math.max(count, 0);
    return !ended;
  }

  private void makeRoom() {
    System.arraycopy(bytes, start, bytes, 0, end - start);
    end -= start;
    start = 0;
    if (end == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
  }
}
