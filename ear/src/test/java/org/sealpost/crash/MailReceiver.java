package org.sealpost.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes mails by SMTP on the loopback, and fails at them as often as it is told to. */
final class MailReceiver implements AutoCloseable {
  /** How it fails. */
  private enum Fault {
    NONE,
    /** Drops the connection, and takes no new one for a while. */
    REFUSE,
    RECIPIENT,
    DATA,
    /** Takes the mail, and drops the connection before it says so. */
    SILENCE
  }

  private static final int AWAY_MILLIS = 150;

  private final int port = Site.freePort();
  private final Random random = new Random(20261124);
  private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile ServerSocket listening;
  private volatile double faultRate;
  private volatile boolean over;

  MailReceiver() {
    listen();
    daemon(this::accept);
  }

  private static void daemon(Runnable work) {
    var thread = new Thread(work, "mail receiver");
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() {
    try {
      var socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
      listening = socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  /** From now on it fails at this share of the mails. */
  void failAt(double rate) {
    faultRate = rate;
  }

  List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  int failures() {
    return failures.get();
  }

  int connections() {
    return connections.get();
  }

  private void accept() {
    while (!over) {
      try {
        var socket = listening.accept();
        connections.incrementAndGet();
        daemon(() -> serve(socket));
      } catch (IOException closed) {
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      new Session(socket).run();
    } catch (IOException gone) {
      // the sender died, or was dropped
    }
  }

  private synchronized Fault draw() {
    if (random.nextDouble() >= faultRate) {
      return Fault.NONE;
    }
    failures.incrementAndGet();
    return Fault.values()[1 + random.nextInt(Fault.values().length - 1)];
  }

  /** Two at once must not both bind the port. */
  private synchronized void beAway() throws IOException {
    listening.close();
    try {
      TimeUnit.MILLISECONDS.sleep(AWAY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!over) {
      listen();
    }
  }

  @Override
  public void close() {
    over = true;
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One connection; each mail on it draws its own luck. */
  private final class Session {
    private final OutputStream out;
    private final BufferedReader in;
    private Fault fault = Fault.NONE;
    private String recipient;

    private Session(Socket socket) throws IOException {
      out = socket.getOutputStream();
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private void run() throws IOException {
      answer("220 ready");
      for (var line = in.readLine(); line != null && take(line); line = in.readLine()) {
        // each line is answered as it comes
      }
    }

    /** False where the connection ends. */
    private boolean take(String line) throws IOException {
      if (line.startsWith("MAIL")) {
        fault = draw();
        if (fault == Fault.REFUSE) {
          beAway();
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
      arrivals.add(new Arrival(recipient, messageId(text), text.toString()));
      return fault != Fault.SILENCE && answer("250 ok");
    }

    private boolean answer(String line) throws IOException {
      out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return !line.startsWith("221");
    }
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
