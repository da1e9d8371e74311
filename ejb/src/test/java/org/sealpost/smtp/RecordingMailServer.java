package org.sealpost.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server of the tests on the loopback, good or bad, that keeps every byte it gets. */
public final class RecordingMailServer implements AutoCloseable {
  // A ServerHello of TLS 1.0 with TLS_RSA_WITH_AES_128_CBC_SHA, as a server that knows no other
  // sends.
  private static final byte[] OLD_HELLO = oldHello();

  private final ServerSocket listening = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
  private final ByteArrayOutputStream clear = new ByteArrayOutputStream();
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final SSLContext context;
  private volatile Manner manner;
  private volatile String answerToRecipient = "250 ok";

  public RecordingMailServer(SSLContext context, Manner manner) throws IOException {
    this.context = context;
    this.manner = manner;
    Thread thread = new Thread(this::serve, "test mail server");
    thread.setDaemon(true);
    thread.start();
  }

  public static RecordingMailServer with(MailCertificates certificates, MailCertificates.Kind kind)
      throws IOException {
    return new RecordingMailServer(certificates.context(kind), Manner.GOOD);
  }

  /** How it treats STARTTLS. */
  public enum Manner {
    GOOD,
    /** Does not offer it. */
    WITHOUT,
    /** Offers it, and then says no. */
    REFUSING,
    /** Agrees, and goes on in clear. */
    IN_CLEAR,
    /** Agrees, and sends further answers with the agreement. */
    INJECTING,
    /** Speaks TLS 1.0. */
    OLD,
    /** Says nothing at all. */
    SILENT,
    /** Says that it takes no mail. */
    REJECTING
  }

  public void become(Manner other) {
    manner = other;
  }

  void answerRecipients(String answer) {
    answerToRecipient = answer;
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** All that has come in clear, the bytes of TLS handshakes that were not answered as well. */
  public synchronized String clear() {
    return clear.toString(StandardCharsets.ISO_8859_1);
  }

  /** The commands that came under TLS. */
  public List<String> commands() {
    return commands;
  }

  /** The mails that came under TLS. */
  public List<String> mails() {
    return mails;
  }

  private void serve() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        Thread thread = new Thread(() -> converse(socket), "test mail server's connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException closed) {
        // the loop ends
      }
    }
  }

  private void converse(Socket socket) {
    try (socket) {
      if (manner == Manner.SILENT) {
        record(socket.getInputStream(), -1);
      }
      answer(socket.getOutputStream(), manner == Manner.REJECTING ? "554 no" : "220 ready");
      speakInClear(socket);
    } catch (IOException broken) {
      // as some of the tests want it
    }
  }

  private void speakInClear(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    OutputStream out = socket.getOutputStream();
    for (String line = line(in); line != null; line = line(in)) {
      if (line.startsWith("EHLO")) {
        answer(out, manner == Manner.WITHOUT ? "250 test" : "250-test\r\n250 STARTTLS");
      } else if (line.equals("STARTTLS")) {
        agree(socket);
        return;
      } else {
        // A client that goes on in clear would be taken at its word.
        answer(out, line.equals("DATA") ? "354 go on" : "250 ok");
      }
    }
  }

  private void agree(Socket socket) throws IOException {
    OutputStream out = socket.getOutputStream();
    switch (manner) {
      case REFUSING -> answer(out, "454 not now");
      case INJECTING -> answer(out, "220 go\r\n250-test\r\n250 AUTH");
      default -> answer(out, "220 go");
    }
    switch (manner) {
      case GOOD -> speakTls(socket);
      case OLD -> {
        out.write(OLD_HELLO);
        record(socket.getInputStream(), -1);
      }
      case IN_CLEAR -> {
        // Whatever comes is answered as if it were a command.
        record(socket.getInputStream(), 1);
        answer(out, "250 ok");
        record(socket.getInputStream(), -1);
      }
      default -> record(socket.getInputStream(), -1);
    }
  }

  private void speakTls(Socket socket) throws IOException {
    try (SSLSocket secure =
        (SSLSocket) context.getSocketFactory().createSocket(socket, null, true)) {
      secure.setUseClientMode(false);
      secure.startHandshake();
      InputStream in = secure.getInputStream();
      OutputStream out = secure.getOutputStream();
      for (int octet = in.read(); octet >= 0; octet = in.read()) {
        take(commandAfter(octet, in), in, out);
      }
    }
  }

  private static String commandAfter(int first, InputStream in) throws IOException {
    return (char) first + plainLine(in);
  }

  private void take(String line, InputStream in, OutputStream out) throws IOException {
    commands.add(line);
    if (line.startsWith("EHLO")) {
      answer(out, "250-test\r\n250-8BITMIME\r\n250 SMTPUTF8");
    } else if (line.equals("DATA")) {
      answer(out, "354 go on");
      mails.add(message(in));
      answer(out, "250 taken");
    } else {
      answer(out, line.startsWith("RCPT") ? answerToRecipient : "250 ok");
    }
  }

  /** As it came but for doubled dots; a message that is cut off is none. */
  private static String message(InputStream in) throws IOException {
    StringBuilder message = new StringBuilder();
    for (String line = plainLine(in); !line.equals("."); line = plainLine(in)) {
      message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
    }
    return message.toString();
  }

  private static String plainLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new IOException("cut off");
      }
      line.write(octet);
    }
    return line.toString(StandardCharsets.UTF_8).replace("\r", "");
  }

  private String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      keep(octet);
      if (octet == '\n') {
        return line.toString().strip();
      }
      line.append((char) octet);
    }
    return null;
  }

  /**
   * @param most bytes; fewer than 0 are all
   */
  private void record(InputStream in, int most) throws IOException {
    int octet = in.read();
    for (int count = 1; octet >= 0; count++) {
      keep(octet);
      if (count == most) {
        return;
      }
      octet = in.read();
    }
  }

  private synchronized void keep(int octet) {
    clear.write(octet);
  }

  private static void answer(OutputStream out, String text) throws IOException {
    out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static byte[] oldHello() {
    byte[] hello = new byte[5 + 42];
    byte[] head = {0x16, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1};
    System.arraycopy(head, 0, hello, 0, head.length);
    // 32 bytes of random, no session id, the cipher, no compression
    hello[44] = 0;
    hello[45] = 0x2f;
    return hello;
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
