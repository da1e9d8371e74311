package org.sealpost.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealpost.address.Domain;
import org.sealpost.settings.Network;

/** An account's word opens no way into the operator's networks. */
class ReachTest {
  private static final Domain NAME = Domain.parse("mx.tls.example").orElseThrow();
  private static final MailHost HOST = new MailHost(NAME, MailHost.SMTP);
  private static final Reach REACH = new Reach(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.9.9.9",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "2001::1",
        "2002:7f00:1::1",
        "64:ff9b::7f00:1",
        "::ffff:127.0.0.1",
        "2001:db8::1",
        "100::1"
      })
  void specialAddressesAreRefused(String address) throws Exception {
    assertThat(REACH.admits(InetAddress.getByName(address), HOST)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "193.0.6.139", "2a00:1450:4001::1", "2606::1"})
  void publicAddressesAreReachedAtThePortsOfMail(String text) throws Exception {
    var address = InetAddress.getByName(text);
    assertThat(REACH.admits(address, HOST)).isTrue();
    assertThat(REACH.admits(address, new MailHost(NAME, 587))).isTrue();
    assertThat(REACH.admits(address, new MailHost(NAME, 22))).isFalse();
    assertThat(REACH.admits(address, new MailHost(NAME, 5432))).isFalse();
  }

  @Test
  void listedNetworksAreReachedAtEveryPort() throws Exception {
    var reach = new Reach(List.of(Network.of("10.1.0.0/16")));
    assertThat(reach.admits(InetAddress.getByName("10.1.2.3"), new MailHost(NAME, 2525))).isTrue();
    assertThat(reach.admits(InetAddress.getByName("10.2.2.3"), HOST)).isFalse();
    assertThat(reach.admits(InetAddress.getByName("8.8.8.8"), new MailHost(NAME, 2525))).isFalse();
  }
}
