package org.sealpost.run;

import java.io.IOException;
import java.net.ServerSocket;
import java.security.SecureRandom;

/**
 * Ports for servers of the tests. Servers listen some seconds after they were given theirs, so it
 * comes from below the range in which the system picks ports for outgoing connections.
 */
public final class FreePort {
  private FreePort() {}

  public static int find() {
    for (var port : new SecureRandom().ints(100, 12_000, 32_000).toArray()) {
      try (var socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // the next one
      }
    }
    throw new IllegalStateException("no port is free");
  }
}
