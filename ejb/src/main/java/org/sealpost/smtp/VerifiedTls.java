package org.sealpost.smtp;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.sealpost.address.Domain;
import org.sealpost.settings.Settings;

/** Connects to the mail servers of domains, over verified TLS or not at all. */
@ApplicationScoped
public class VerifiedTls {
  @Inject private MailHosts hosts;
  @Inject private TrustedAuthorities authorities;
  @EJB private Settings settings;

  /**
   * Tries the servers of the domain in their order until one passes.
   *
   * @param pinned the one to try instead, whatever DNS says of the domain
   * @param patience after which a connection is closed, even one that was answered
   */
  public TlsAttempt connect(Domain domain, Optional<MailHost> pinned, Duration patience) {
    List<HostTest> tests = new ArrayList<>();
    try {
      List<MailHost> all = pinned.isPresent() ? List.of(pinned.get()) : hosts.of(domain);
      for (MailHost host : all) {
        Optional<VerifiedConnection> connection = connect(host, patience, tests);
        if (connection.isPresent()) {
          return new TlsAttempt(tests, connection);
        }
      }
    } catch (TroubleException nowhere) {
      tests.add(new HostTest(domain.name(), Optional.of(nowhere.trouble())));
    }
    return new TlsAttempt(tests, Optional.empty());
  }

  private Optional<VerifiedConnection> connect(
      MailHost host, Duration patience, List<HostTest> tests) {
    try {
      Optional<VerifiedConnection> connection = secure(host, patience);
      tests.add(new HostTest(host.toString(), Optional.empty()));
      return connection;
    } catch (TroubleException failed) {
      tests.add(new HostTest(host.toString(), Optional.of(failed.trouble())));
      return Optional.empty();
    }
  }

  /** Another address of the host is tried only where nobody answered. */
  private Optional<VerifiedConnection> secure(MailHost host, Duration patience)
      throws TroubleException {
    TroubleException nobody = new TroubleException(Trouble.NO_CONNECTION);
    for (InetAddress address : hosts.addresses(host)) {
      try {
        return Optional.of(secure(host, address, patience));
      } catch (TroubleException failed) {
        if (failed.trouble() != Trouble.NO_CONNECTION) {
          throw failed;
        }
        nobody = failed;
      }
    }
    throw nobody;
  }

  private VerifiedConnection secure(MailHost host, InetAddress address, Duration patience)
      throws TroubleException {
    PlainConnection plain = new PlainConnection(host, settings.origin().getHost());
    CompletableFuture<Void> watch =
        new CompletableFuture<Void>().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    // A server that says a byte every other second would never be late for a read.
    watch.whenComplete((none, late) -> close(plain));
    try {
      return plain.secure(address, authorities.now());
    } catch (TroubleException failed) {
      watch.cancel(false);
      throw failed;
    }
  }

  private static void close(PlainConnection plain) {
    try {
      plain.close();
    } catch (IOException broken) {
      // it is gone, which is what was wanted
    }
  }
}
