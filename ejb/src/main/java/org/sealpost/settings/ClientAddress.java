package org.sealpost.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Objects;

/** The address a request came from, already freed from trusted proxies. */
public record ClientAddress(InetAddress address) {
  public ClientAddress {
    Objects.requireNonNull(address);
  }

  /** The network that counts as one client: an IPv4 address, or an IPv6 /64. */
  public InetAddress network() {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return address;
    }
    Arrays.fill(bytes, 8, 16, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return address.getHostAddress();
  }
}
