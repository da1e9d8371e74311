package org.sealpost.web.caller;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The hops a request came through. Only a trusted proxy's word counts: the client is the last
 * address, seen from here, that no trusted proxy has.
 */
final class Hops {
  private static final Pattern LITERAL =
      Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private Hops() {}

  /**
   * The client's address.
   *
   * @param peer who is connected
   * @param forwarded the X-Forwarded-For values in the order received, each a comma list
   * @param trusted tells proxies from others
   */
  static InetAddress client(
      InetAddress peer, List<String> forwarded, Predicate<InetAddress> trusted) {
    String[] named = String.join(",", forwarded).split(",");
    InetAddress client = peer;
    for (int i = named.length - 1; i >= 0 && trusted.test(client); i--) {
      Optional<InetAddress> hop = literal(named[i].strip());
      if (hop.isEmpty()) {
        return client;
      }
      client = hop.get();
    }
    return client;
  }

  /** The address a text spells out; never asks a name server. */
  static Optional<InetAddress> literal(String text) {
    if (!LITERAL.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
