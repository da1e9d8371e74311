package org.sealpost.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail program that submits one mail after another over one connection, byte for byte. */
final class Submission implements AutoCloseable {
  private final Socket socket;
  private final BufferedReader in;
  private final OutputStream out;

  Submission(int port) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      out = socket.getOutputStream();
      expect("220");
      say("EHLO client.example.com", "250");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers the queue id. */
  String send(byte[] mail, String sender, String... recipients) {
    try {
      say("MAIL FROM:<" + sender + "> BODY=8BITMIME SMTPUTF8", "250");
      for (var recipient : recipients) {
        say("RCPT TO:<" + recipient + ">", "250");
      }
      say("DATA", "354");
      out.write(stuffed(mail));
      return say(".", "250").replaceAll(".*queued as ", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] stuffed(byte[] mail) {
    var text = new String(mail, StandardCharsets.ISO_8859_1);
    var doubled = text.replace("\r\n.", "\r\n..");
    return (doubled.startsWith(".") ? "." + doubled : doubled)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private String say(String line, String answer) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    return expect(answer);
  }

  private String expect(String status) throws IOException {
    var line = in.readLine();
    while (line != null && line.startsWith(status + "-")) {
      line = in.readLine();
    }
    if (line == null || !line.startsWith(status)) {
      throw new IOException("Expected " + status + ", got " + line);
    }
    return line;
  }

  @Override
  public void close() {
    try (socket) {
      say("QUIT", "221");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
