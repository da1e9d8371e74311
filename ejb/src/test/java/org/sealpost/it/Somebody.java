package org.sealpost.it;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.ClientAddress;

/** A person of one test, with an address and a network that no other test has. */
public record Somebody(EmailAddress address, ClientAddress client) {

  /** Somebody who may get mail, for the domain belongs to an account. */
  public static Somebody known() {
    Database.own("example.com");
    return of("example.com");
  }

  /** Somebody nobody writes to. */
  public static Somebody unknown() {
    return of("elsewhere.example");
  }

  /** The same address seen from another network. */
  public ClientAddress elsewhere() {
    return network();
  }

  public Mailbox mailbox() {
    return new Mailbox(address.canonical());
  }

  private static Somebody of(String domain) {
    return new Somebody(
        EmailAddress.parse("p" + UUID.randomUUID() + "@" + domain).orElseThrow(), network());
  }

  private static ClientAddress network() {
    byte[] bytes = new byte[4];
    ThreadLocalRandom.current().nextBytes(bytes);
    bytes[0] = 10;
    try {
      return new ClientAddress(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
