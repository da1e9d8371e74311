package org.sealpost.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealpost.address.Domain;
import org.sealpost.address.EmailAddress;
import org.sealpost.smtp.MailCertificates.Kind;
import org.sealpost.smtp.RecordingMailServer.Manner;

/** Nothing of a mail reaches a server that is not verified, whatever is wrong with it. */
class VerifiedConnectionTest {
  private static final MailCertificates CERTIFICATES =
      MailCertificates.in(Path.of("target/tls-test"));
  private static final EmailAddress SERVICE = address("service@mail.example.test");
  private static final EmailAddress BOB = address("bob@tls.example");
  private static final String SECRET = "the plaintext nobody else may see";

  @Test
  void goodServerGetsTheMailUnderTls() throws Exception {
    try (var server = RecordingMailServer.with(CERTIFICATES, Kind.GOOD)) {
      assertThat(deliver(server.port())).isEmpty();
      assertThat(server.mails()).containsExactly("Subject: x\r\n\r\n" + SECRET + "\r\n");
      assertThat(server.commands())
          .containsExactly(
              "EHLO self.example",
              "MAIL FROM:<service@mail.example.test> BODY=8BITMIME",
              "RCPT TO:<bob@tls.example>",
              "DATA");
      assertThat(server.clear()).isEqualTo("EHLO self.example\r\nSTARTTLS\r\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EXPIRED, EXPIRED",
    "SELF_SIGNED, UNTRUSTED",
    "WRONG_NAME, WRONG_NAME",
  })
  void badCertificateGetsNothing(Kind kind, Trouble expected) throws Exception {
    try (var server = RecordingMailServer.with(CERTIFICATES, kind)) {
      assertThat(deliver(server.port())).contains(expected);
      assertThatNothingCame(server);
    }
  }

  @Test
  void authorityThatIsNotTrustedGetsNothing() throws Exception {
    try (var server = RecordingMailServer.with(CERTIFICATES, Kind.GOOD)) {
      assertThat(deliver(server.port(), Optional.empty())).contains(Trouble.UNTRUSTED);
      assertThatNothingCame(server);
    }
  }

  @Test
  void fileOfAuthoritiesThatCannotBeReadTrustsNobody() throws Exception {
    try (var server = RecordingMailServer.with(CERTIFICATES, Kind.GOOD)) {
      assertThat(deliver(server.port(), Optional.of(Path.of("target/absent.pem"))))
          .contains(Trouble.UNTRUSTED);
      assertThatNothingCame(server);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "WITHOUT, NOT_OFFERED",
    "REFUSING, TLS_REFUSED",
    "IN_CLEAR, NO_HANDSHAKE",
    "INJECTING, INTRUDED",
    "OLD, OLD_VERSION",
    "REJECTING, NO_GREETING"
  })
  void badMannersGetNothing(Manner manner, Trouble expected) throws Exception {
    try (var server = RecordingMailServer.with(CERTIFICATES, Kind.GOOD)) {
      server.become(manner);
      assertThat(deliver(server.port())).contains(expected);
      assertThatNothingCame(server);
    }
  }

  @Test
  void strippedStarttlsGetsNothing() throws Exception {
    try (var server = RecordingMailServer.with(CERTIFICATES, Kind.GOOD);
        var proxy = new StrippingProxy(server.port())) {
      assertThat(deliver(proxy.port())).contains(Trouble.NOT_OFFERED);
      assertThatNothingCame(server);
      assertThat(proxy.seen()).isEqualTo("EHLO self.example\r\n");
    }
  }

  @Test
  void nobodyThereIsNoConnection() throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThat(deliver(port)).contains(Trouble.NO_CONNECTION);
  }

  @Test
  void mailThatBreaksOffIsNone() throws Exception {
    try (var server = RecordingMailServer.with(CERTIFICATES, Kind.GOOD);
        var connection = connect(server.port(), Optional.of(CERTIFICATES.authority()))) {
      connection.announce(SERVICE, BOB);
      assertThatThrownBy(
              () ->
                  connection.send(
                      out -> {
                        out.write("half a mail\r\n".getBytes(StandardCharsets.US_ASCII));
                        throw new IOException("no more");
                      }))
          .hasMessage("no more");
      connection.close();
      assertThat(server.mails()).isEmpty();
    }
  }

  @Test
  void recipientThatIsRefusedIsTold() throws Exception {
    try (var server = RecordingMailServer.with(CERTIFICATES, Kind.GOOD)) {
      server.answerRecipients("550 nobody");
      assertThatThrownBy(() -> deliver(server.port()))
          .isInstanceOfSatisfying(
              MailRefusedException.class, refused -> assertThat(refused.isPermanent()).isTrue());
      server.answerRecipients("450 later");
      assertThatThrownBy(() -> deliver(server.port()))
          .isInstanceOfSatisfying(
              MailRefusedException.class, refused -> assertThat(refused.isPermanent()).isFalse());
      assertThat(server.commands()).doesNotContain("DATA");
    }
  }

  @Test
  void messageCannotEndItselfNorSmuggleCommands() throws Exception {
    try (var server = RecordingMailServer.with(CERTIFICATES, Kind.GOOD);
        var connection = connect(server.port(), Optional.of(CERTIFICATES.authority()))) {
      connection.announce(SERVICE, BOB);
      var text = "a\n.\nMAIL FROM:<x@x.example>\r.\rb\r\n.\r\n..c\r\r\n";
      connection.send(out -> out.write(text.getBytes(StandardCharsets.US_ASCII)));
      assertThat(server.mails())
          .containsExactly("a\r\n.\r\nMAIL FROM:<x@x.example>\r\n.\r\nb\r\n.\r\n..c\r\n\r\n");
    }
  }

  private static Optional<Trouble> deliver(int port) throws Exception {
    return deliver(port, Optional.of(CERTIFICATES.authority()));
  }

  /** As a delivery does it: on a connection, and there is one only if it is verified. */
  private static Optional<Trouble> deliver(int port, Optional<Path> trusted) throws Exception {
    try (var connection = connect(port, trusted)) {
      connection.announce(SERVICE, BOB);
      connection.send(
          out -> out.write(("Subject: x\r\n\r\n" + SECRET).getBytes(StandardCharsets.US_ASCII)));
      return Optional.empty();
    } catch (TroubleException failed) {
      return Optional.of(failed.trouble());
    }
  }

  private static VerifiedConnection connect(int port, Optional<Path> trusted)
      throws TroubleException, IOException {
    var host = new MailHost(Domain.parse(MailCertificates.HOST).orElseThrow(), port);
    var plain = new PlainConnection(host, "self.example");
    try {
      return plain.secure(InetAddress.getLoopbackAddress(), TrustedAuthorities.with(trusted));
    } catch (TroubleException failed) {
      plain.close();
      throw failed;
    }
  }

  private static void assertThatNothingCame(RecordingMailServer server) {
    assertThat(server.mails()).isEmpty();
    assertThat(server.commands()).isEmpty();
    assertThat(server.clear()).doesNotContain(SECRET, "bob", "MAIL", "RCPT", "service@");
    var begun = "EHLO self.example\r\nSTARTTLS\r\n";
    if (server.clear().startsWith(begun)) {
      // Records of TLS and nothing else: a handshake, or an alert.
      assertThat(server.clear().substring(begun.length())).matches("(?s)([\\x15\\x16]\\x03.*)?");
    } else {
      assertThat(begun).startsWith(server.clear());
    }
  }

  private static EmailAddress address(String text) {
    return EmailAddress.parse(text).orElseThrow();
  }
}
