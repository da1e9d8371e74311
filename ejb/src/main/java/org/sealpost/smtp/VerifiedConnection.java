package org.sealpost.smtp;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;
import org.sealpost.address.EmailAddress;

/** A connection to a mail server whose TLS is verified; the only thing that is told of a mail. */
public final class VerifiedConnection implements Closeable {
  // A server may look at a mail for minutes before it takes it (RFC 5321 section 4.5.3.2).
  private static final int DATA_MILLIS = 300_000;
  private static final int PIECE = 16 * 1024;
  private static final int OK = 250;
  private static final int GO_ON = 354;

  private final SSLSocket socket;
  private final Secured secured;
  private Reply offer;

  private VerifiedConnection(Handshake shaken) {
    socket = shaken.socket();
    secured = shaken.secured();
  }

  /** What was offered in clear is forgotten (RFC 3207 section 4.2). */
  static VerifiedConnection begin(Handshake shaken, String self) throws TroubleException {
    VerifiedConnection connection = new VerifiedConnection(shaken);
    try {
      connection.offer = connection.ask("EHLO " + self);
    } catch (IOException broken) {
      throw new TroubleException(Trouble.BROKEN_OFF, broken);
    }
    if (!connection.offer.is(OK)) {
      throw new TroubleException(Trouble.BROKEN_OFF);
    }
    return connection;
  }

  public Secured secured() {
    return secured;
  }

  /**
   * Announces a mail to one recipient.
   *
   * @throws IOException if the connection breaks
   */
  public void announce(EmailAddress from, EmailAddress to)
      throws IOException, MailRefusedException {
    socket.setSoTimeout(DATA_MILLIS);
    boolean international = !isAscii(from) || !isAscii(to);
    String options =
        (offer.offers("8BITMIME") ? " BODY=8BITMIME" : "") + (international ? " SMTPUTF8" : "");
    expectGood("MAIL FROM:<" + from.canonical() + ">" + options);
    expectGood("RCPT TO:<" + to.canonical() + ">");
  }

  /**
   * Sends the mail that was announced. Whatever the content throws, the server has not got it.
   *
   * @throws IOException if the connection breaks; the server may have the mail, if it broke at the
   *     very end
   */
  public void send(MailContent content) throws IOException, MailRefusedException {
    Reply ready = ask("DATA");
    if (!ready.is(GO_ON)) {
      throw new MailRefusedException(ready);
    }
    DataLines lines = new DataLines(new BufferedOutputStream(socket.getOutputStream(), PIECE));
    content.writeTo(lines);
    lines.end();
    Reply taken = Reply.read(socket.getInputStream());
    if (!taken.isGood()) {
      throw new MailRefusedException(taken);
    }
  }

  private void expectGood(String command) throws IOException, MailRefusedException {
    Reply reply = ask(command);
    if (!reply.isGood()) {
      throw new MailRefusedException(reply);
    }
  }

  private Reply ask(String command) throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
    return Reply.read(socket.getInputStream());
  }

  private static boolean isAscii(EmailAddress address) {
    return address.canonical().chars().allMatch(c -> c < 128);
  }

  /** Without a word: a mail that was not ended is none (RFC 5321 section 4.1.1.4). */
  @Override
  public void close() throws IOException {
    socket.close();
  }
}
