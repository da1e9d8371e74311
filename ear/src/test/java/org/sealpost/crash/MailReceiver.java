package org.sealpost.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.sealpost.run.FreePort;

/** Takes mails by SMTP on the loopback, and fails at them as often as it is told to. */
final class MailReceiver implements AutoCloseable {
  private static final int AWAY_MILLIS = 150;

  private final int port = FreePort.find();
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

  void add(Arrival mail) {
    arrivals.add(mail);
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
      new SmtpSession(socket, this).run();
    } catch (IOException gone) {
      // the sender died, or was dropped
    }
  }

  synchronized SmtpSession.Fault draw() {
    if (random.nextDouble() >= faultRate) {
      return SmtpSession.Fault.NONE;
    }
    failures.incrementAndGet();
    var faults = SmtpSession.Fault.values();
    return faults[1 + random.nextInt(faults.length - 1)];
  }

  /** Takes no connection for a while. Two at once must not both bind the port. */
  synchronized void beAway() throws IOException {
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
}
