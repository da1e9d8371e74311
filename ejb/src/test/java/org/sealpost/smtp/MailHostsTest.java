package org.sealpost.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealpost.address.Domain;
import org.sealpost.dns.NameServer;
import org.sealpost.domain.DnsServer;

/** Where the mail of a domain goes. */
class MailHostsTest {
  private static final Domain DOMAIN = Domain.parse("tls.example").orElseThrow();

  private DnsServer dns;
  private MailHosts hosts;

  @BeforeEach
  void begin() throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    dns = new DnsServer(port);
    hosts = new MailHosts(NameServer.at(new InetSocketAddress("127.0.0.1", port)));
  }

  @AfterEach
  void end() {
    dns.close();
  }

  @Test
  void preferredServersComeFirst() throws Exception {
    dns.exchange("tls.example", 20, "second.tls.example");
    dns.exchange("tls.example", 10, "first.tls.example");
    assertThat(hosts.of(DOMAIN))
        .map(MailHost::toString)
        .containsExactly("first.tls.example", "second.tls.example");
  }

  @Test
  void domainWithoutRecordsIsItsOwnServer() throws Exception {
    assertThat(hosts.of(DOMAIN)).map(MailHost::toString).containsExactly("tls.example");
  }

  @Test
  void domainThatTakesNoMailHasNone() {
    dns.exchange("tls.example", 0, "");
    assertThatThrownBy(() -> hosts.of(DOMAIN)).hasMessage("NO_MAIL_SERVER");
  }

  @Test
  void silentDnsIsTold() {
    var silent = Domain.parse(DnsServer.SILENT).orElseThrow();
    assertThatThrownBy(() -> hosts.of(silent)).hasMessage("NO_DNS_ANSWER");
  }
}
