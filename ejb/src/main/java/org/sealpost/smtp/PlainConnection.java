package org.sealpost.smtp;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.X509ExtendedTrustManager;

/** A connection that still speaks in clear; it can say EHLO and STARTTLS, and nothing else. */
final class PlainConnection implements Closeable {
  private static final int CONNECT_MILLIS = 5_000;
  private static final int ANSWER_MILLIS = 8_000;
  private static final int READY = 220;
  private static final int OK = 250;

  private final MailHost host;
  private final String self;
  private final Socket socket = new Socket();

  /**
   * @param self what this service calls itself in EHLO; a host name
   */
  PlainConnection(MailHost host, String self) {
    this.host = host;
    this.self = self;
  }

  /**
   * Goes all the way to a verified connection, or tells where it ended. Closing the answer closes
   * this.
   */
  VerifiedConnection secure(InetAddress address, X509ExtendedTrustManager trust)
      throws TroubleException {
    connect(address);
    expectGreeting();
    agreeOnTls();
    Handshake shaken = Handshake.over(socket, host, trust);
    return VerifiedConnection.begin(shaken, self);
  }

  private void connect(InetAddress address) throws TroubleException {
    try {
      socket.setSoTimeout(ANSWER_MILLIS);
      socket.connect(new InetSocketAddress(address, host.port()), CONNECT_MILLIS);
    } catch (IOException nobody) {
      throw new TroubleException(Trouble.NO_CONNECTION, nobody);
    }
  }

  private void expectGreeting() throws TroubleException {
    try {
      if (!Reply.read(socket.getInputStream()).is(READY)) {
        throw new TroubleException(Trouble.NO_GREETING);
      }
    } catch (IOException mute) {
      throw new TroubleException(Trouble.NO_GREETING, mute);
    }
  }

  private void agreeOnTls() throws TroubleException {
    try {
      Reply offer = ask("EHLO " + self);
      if (!offer.is(OK) || !offer.offers("STARTTLS")) {
        throw new TroubleException(Trouble.NOT_OFFERED);
      }
      if (!ask("STARTTLS").is(READY)) {
        throw new TroubleException(Trouble.TLS_REFUSED);
      }
      if (socket.getInputStream().available() > 0) {
        throw new TroubleException(Trouble.INTRUDED);
      }
    } catch (IOException broken) {
      throw new TroubleException(Trouble.TLS_REFUSED, broken);
    }
  }

  private Reply ask(String command) throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    return Reply.read(socket.getInputStream());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
