package org.sealpost.envelope.mime;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sealpost.envelope.Base64Url;

/**
 * What the MIME parser reads in place of content: a marker names a unit that the scanner has stored
 * already. Markers begin with a random value of their own sealing, so no message can forge one.
 *
 * <p>The parser keeps back as many bytes as a boundary is long; markers are longer than all
 * boundaries together, so that only the last few units have to stay in memory.
 */
final class Markers {

  static final byte FIRST = 1;
  private static final byte LAST = 2;
  private static final int KEPT = 12;
  private static final int SPARE = 128;

  private final byte[] prefix;
  private final Map<Integer, Unit> kept = new LinkedHashMap<>();
  private int count;
  private int length = SPARE;

  Markers() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    String name = Base64Url.encode(random);
    prefix = ("\u0001" + name).getBytes(StandardCharsets.US_ASCII);
  }

  /** Tells how long the boundaries of all open multiparts are together. */
  void outgrow(int boundaries) {
    length = SPARE + boundaries;
  }

  byte[] mark(Unit unit) {
    byte[] marker = new byte[length];
    Arrays.fill(marker, (byte) '.');
    System.arraycopy(prefix, 0, marker, 0, prefix.length);
    byte[] number = String.format("%08x", count).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(number, 0, marker, prefix.length, number.length);
    marker[length - 1] = LAST;
    keep(unit);
    return marker;
  }

  private void keep(Unit unit) {
    kept.put(count++, unit);
    kept.remove(count - 1 - KEPT);
  }

  /** Bytes that must be there before {@link #isMarker} can tell. */
  int prefixLength() {
    return prefix.length;
  }

  boolean isMarker(byte[] bytes, int offset) {
    return Arrays.equals(bytes, offset, offset + prefix.length, prefix, 0, prefix.length);
  }

  /** Length of the marker that begins here, or -1 where its end is not there yet. */
  int markerLength(byte[] bytes, int offset, int end) {
    for (int i = offset + prefix.length; i < end; i++) {
      if (bytes[i] == LAST) {
        return i + 1 - offset;
      }
    }
    return -1;
  }

  Unit unit(byte[] bytes, int offset) {
    String number = new String(bytes, offset + prefix.length, 8, StandardCharsets.US_ASCII);
    Unit unit = kept.remove(Integer.parseInt(number, 16));
    if (unit == null) {
      throw new IllegalStateException("a unit was dropped before it was used");
    }
    return unit;
  }
}
