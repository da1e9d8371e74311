package org.sealpost.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection to the mail receiver; each mail on it draws its own luck. */
final class SmtpSession {
  /** How a mail fails. */
  enum Fault {
    NONE,
    /** Drops the connection, and takes no new one for a while. */
    REFUSE,
    RECIPIENT,
    DATA,
    /** Takes the mail, and drops the connection before it says so. */
    SILENCE
  }

  private final MailReceiver receiver;
  private final OutputStream out;
  private final BufferedReader in;
  private Fault fault = Fault.NONE;
  private String recipient;

  SmtpSession(Socket socket, MailReceiver receiver) throws IOException {
    this.receiver = receiver;
    out = socket.getOutputStream();
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  void run() throws IOException {
    answer("220 ready");
    for (var line = in.readLine(); line != null && take(line); line = in.readLine()) {
      // each line is answered as it comes
    }
  }

  /** False where the connection ends. */
  private boolean take(String line) throws IOException {
    if (line.startsWith("MAIL")) {
      fault = receiver.draw();
      if (fault == Fault.REFUSE) {
        receiver.beAway();
        return false;
      }
    }
    if (line.startsWith("RCPT")) {
      recipient = line.replaceAll(".*<(.*)>.*", "$1");
      return answer(fault == Fault.RECIPIENT ? "450 4.2.1 not now" : "250 ok");
    }
    if (line.equals("DATA")) {
      return data();
    }
    return answer(line.equals("QUIT") ? "221 bye" : "250 ok");
  }

  private boolean data() throws IOException {
    answer("354 go on");
    var text = new StringBuilder();
    for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        return false;
      }
      text.append(line).append('\n');
    }
    if (fault == Fault.DATA) {
      return answer("451 4.3.0 not now");
    }
    receiver.add(new Arrival(recipient, messageId(text), text.toString()));
    return fault != Fault.SILENCE && answer("250 ok");
  }

  private boolean answer(String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return !line.startsWith("221");
  }

  private static String messageId(CharSequence mail) {
    return mail.toString()
        .lines()
        .filter(line -> line.startsWith("Message-ID:"))
        .map(line -> line.substring(11).strip())
        .findFirst()
        .orElse("none");
  }
}
