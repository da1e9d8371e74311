package org.sealpost.envelope.mime;

import java.util.Arrays;

/** Base64 (RFC 4648 section 4), read so strictly that encoding again gives the same characters. */
final class Base64Lines {

  private static final byte[] VALUES = new byte[256];

  static {
    Arrays.fill(VALUES, (byte) -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < alphabet.length(); i++) {
      VALUES[alphabet.charAt(i)] = (byte) i;
    }
  }

  private Base64Lines() {}

  /**
   * Decodes one line without its end.
   *
   * @return the number of bytes written, or -1 where the line would not come back identical
   */
  static int decode(byte[] line, int from, int length, byte[] into, int at) {
    if (length == 0 || length % 4 != 0) {
      return -1;
    }
    int padding = padding(line, from + length);
    int whole = from + length - (padding > 0 ? 4 : 0);
    int out = at;
    for (int i = from; i < whole; i += 4) {
      int bits = bits(line, i, 4);
      if (bits < 0) {
        return -1;
      }
      into[out++] = (byte) (bits >> 16);
      into[out++] = (byte) (bits >> 8);
      into[out++] = (byte) bits;
    }
    int tail = padding == 0 ? 0 : last(line, whole, padding, into, out);
    return tail < 0 ? -1 : out - at + tail;
  }

  private static int padding(byte[] line, int end) {
    if (line[end - 1] != '=') {
      return 0;
    }
    return line[end - 2] == '=' ? 2 : 1;
  }

  private static int last(byte[] line, int from, int padding, byte[] into, int at) {
    int bits = bits(line, from, 4 - padding);
    int unused = padding == 2 ? 0xF : 0x3;
    if (bits < 0 || (bits & unused) != 0) {
      return -1;
    }
    int value = padding == 2 ? bits >> 4 : bits >> 2;
    int count = 3 - padding;
    for (int i = 0; i < count; i++) {
      into[at + i] = (byte) (value >> (8 * (count - 1 - i)));
    }
    return count;
  }

  private static int bits(byte[] line, int from, int count) {
    int bits = 0;
    int wrong = 0;
    for (int i = 0; i < count; i++) {
      int value = VALUES[line[from + i] & 0xFF];
      wrong |= value;
      bits = bits << 6 | value & 0x3F;
    }
    return wrong < 0 ? -1 : bits;
  }

  /** Whether a line holds base64 only, canonical or not. */
  static boolean only(byte[] line, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (VALUES[line[i] & 0xFF] < 0 && line[i] != '=') {
        return false;
      }
    }
    return true;
  }
}
