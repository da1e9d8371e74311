package org.sealpost.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/**
 * Stands before the service and passes requests on; what becomes of the answers, a fault decides.
 * Callers must ask for {@code Connection: close}.
 */
final class BrokenService implements AutoCloseable {
  private final ServerSocket listening;
  private final URI service;
  private final Fault fault;

  /** Gets what the service answered and writes what the caller is to see of it. */
  @FunctionalInterface
  interface Fault {
    void answer(byte[] whole, OutputStream out) throws IOException;
  }

  BrokenService(URI service, Fault fault) {
    try {
      this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.service = service;
    this.fault = fault;
    new Thread(this::accept, "broken service").start();
  }

  URI origin() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var caller = listening.accept();
        CompletableFuture.runAsync(() -> serve(caller), task -> new Thread(task).start());
      } catch (IOException e) {
        return; // Closed: that is how it ends.
      }
    }
  }

  private void serve(Socket caller) {
    try (caller;
        var onward = new Socket(service.getHost(), service.getPort())) {
      new Thread(() -> pass(caller, onward)).start();
      fault.answer(onward.getInputStream().readAllBytes(), caller.getOutputStream());
    } catch (IOException e) {
      // The caller has gone, which some of the tests want.
    }
  }

  private static void pass(Socket caller, Socket onward) {
    try {
      caller.getInputStream().transferTo(onward.getOutputStream());
    } catch (IOException e) {
      // One of the two has closed.
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
