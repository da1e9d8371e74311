package org.sealpost.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {
  @Test
  void originLosesItsLastSlash() {
    assertThat(variables("https://mail.example.com/").origin("X"))
        .isEqualTo(URI.create("https://mail.example.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.example.com",
        "ftp://mail.example.com",
        "https://mail.example.com/path",
        "https://mail.example.com?x",
        "http://mail.example.com",
        "https://Mail.example.com",
        "https://user@mail.example.com",
        "https://mail example.com"
      })
  void whatIsNoOriginStopsTheStartAndIsNamed(String text) {
    assertThatThrownBy(() -> variables(text).origin("X"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("X must be an origin");
  }

  @Test
  void serverHasAPortOrTheUsualOne() {
    assertThat(variables("192.0.2.1").server("X", 53).orElseThrow().toString())
        .endsWith("192.0.2.1:53");
    assertThat(variables("127.0.0.1:5353").server("X", 53).orElseThrow().getPort()).isEqualTo(5353);
    assertThat(variables("[::1]:54").server("X", 53).orElseThrow().getAddress().isLoopbackAddress())
        .isTrue();
    assertThat(variables(" ").server("X", 53)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "user@192.0.2.1", "192.0.2.1:x", "192.0.2.1:99999", "[::1", "a/b"})
  void whatIsNoServerStopsTheStartAndIsNamed(String text) {
    assertThatThrownBy(() -> variables(text).server("X", 53))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("X must be HOST");
  }

  @Test
  void missingRequiredVariableIsNamed() {
    assertThatThrownBy(() -> new Variables(name -> null).required("SEALPOST_URL"))
        .hasMessageContaining("SEALPOST_URL is not set");
  }

  @Test
  void proxiesAreAddressesOrNetworks() throws UnknownHostException {
    var networks = variables("10.1.0.0/16, 2001:db8::/32 192.0.2.7").networks("X");

    assertThat(networks).hasSize(3);
    assertThat(networks.get(0).contains(InetAddress.getByName("10.1.255.1"))).isTrue();
    assertThat(networks.get(0).contains(InetAddress.getByName("10.2.0.1"))).isFalse();
    assertThat(networks.get(1).contains(InetAddress.getByName("2001:db8:1::1"))).isTrue();
    assertThat(networks.get(2).contains(InetAddress.getByName("192.0.2.8"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example.com", "10.0.0.0/33", "10.0.0.0/x", "300"})
  void proxyNamesAreNotResolved(String text) {
    assertThatThrownBy(() -> variables(text).networks("X"))
        .isInstanceOf(InvalidSettingException.class);
  }

  @Test
  void passwordIsNeverPrinted() {
    assertThat(new KeyStorePassword("secret").toString()).doesNotContain("secret");
  }

  @Test
  void ipv6ClientsCountBySixtyFour() throws UnknownHostException {
    ClientAddress client = new ClientAddress(InetAddress.getByName("2001:db8:1:2:3:4:5:6"));

    assertThat(client.network()).isEqualTo(InetAddress.getByName("2001:db8:1:2::"));
    assertThat(new ClientAddress(InetAddress.getByName("192.0.2.1")).network())
        .isEqualTo(InetAddress.getByName("192.0.2.1"));
  }

  private static Variables variables(String value) {
    return new Variables(Map.of("X", value)::get);
  }
}
