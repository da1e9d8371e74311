package org.sealpost.web.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class HopsTest {
  @Test
  void strangersCannotChooseTheirAddress() {
    assertThat(client("203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
  }

  @Test
  void aTrustedProxyNamesTheClient() {
    assertThat(client("10.0.0.1", "198.51.100.1")).isEqualTo("198.51.100.1");
  }

  @Test
  void whatTheClientClaimedBeforeTheProxyIsIgnored() {
    assertThat(client("10.0.0.1", "192.0.2.66, 198.51.100.1")).isEqualTo("198.51.100.1");
  }

  @Test
  void aChainOfTrustedProxiesIsFollowed() {
    assertThat(client("10.0.0.1", "198.51.100.1, 10.0.0.2")).isEqualTo("198.51.100.1");
  }

  @Test
  void severalHeaderLinesAreOneList() {
    assertThat(client("10.0.0.1", "198.51.100.1", "10.0.0.2")).isEqualTo("198.51.100.1");
  }

  @Test
  void wordsInsteadOfAddressesEndTheChain() {
    assertThat(client("10.0.0.1", "localhost")).isEqualTo("10.0.0.1");
    assertThat(client("10.0.0.1", "")).isEqualTo("10.0.0.1");
    assertThat(client("10.0.0.1", "1.2.3.4:80")).isEqualTo("10.0.0.1");
  }

  @Test
  void ipv6IsRead() {
    assertThat(client("10.0.0.1", "2001:db8::1")).isEqualTo("2001:db8:0:0:0:0:0:1");
  }

  private static String client(String peer, String... forwarded) {
    InetAddress from = Hops.literal(peer).orElseThrow();
    return Hops.client(from, List.of(forwarded), a -> a.getHostAddress().startsWith("10."))
        .getHostAddress();
  }
}
