package org.sealpost.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** An IP network in CIDR form (RFC 4632, RFC 4291); a plain address is a network of one. */
public record Network(InetAddress address, int prefixLength) {
  /**
   * A network that the code itself names.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Network of(String text) {
    try {
      return parse(text);
    } catch (UnknownHostException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }

  static Network parse(String text) throws UnknownHostException {
    String[] parts = text.split("/", 2);
    InetAddress address = Variables.literal(parts[0]);
    int bits = address.getAddress().length * 8;
    int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
    if (prefix < 0 || prefix > bits) {
      throw new IllegalArgumentException(text);
    }
    return new Network(address, prefix);
  }

  /** Whether {@code other} lies in this network; an address of the other family never does. */
  public boolean contains(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefixLength; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
