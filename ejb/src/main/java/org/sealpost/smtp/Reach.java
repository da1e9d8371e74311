package org.sealpost.smtp;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.sealpost.settings.Network;

/**
 * Which addresses the service connects to because an account named them: those of the public
 * internet, at the ports of mail (ASVS 5.0, 1.3.6); in networks that the operator lists, all.
 */
record Reach(List<Network> listed) {
  /** The registries of special-purpose addresses (RFC 6890), and multicast. */
  private static final List<Network> SPECIAL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              // Teredo and other tunnels carry an IPv4 address inside, 6to4 too.
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .map(Network::of)
          .toList();

  private static final Network UNICAST = Network.of("2000::/3");

  boolean admits(InetAddress address, MailHost host) {
    boolean isListed = listed.stream().anyMatch(network -> network.contains(address));
    return isListed || host.isAtPortOfMail() && isPublic(address);
  }

  private static boolean isPublic(InetAddress address) {
    boolean ordinary = address.getAddress().length == 4 || UNICAST.contains(address);
    return ordinary && SPECIAL.stream().noneMatch(network -> network.contains(address));
  }
}
