package org.sealpost.smtp;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sealpost.address.Domain;

/**
 * A mail server by name and port.
 *
 * @param name what its certificate must name
 * @param port 1 to 65535
 */
public record MailHost(Domain name, int port) {
  /** Where mail systems take mail from each other (RFC 5321). */
  public static final int SMTP = 25;

  private static final int LARGEST = 65535;
  // Message submission (RFC 6409); it too begins in clear and goes on with STARTTLS.
  private static final Set<Integer> OF_MAIL = Set.of(SMTP, 587);

  public MailHost {
    if (port < 1 || port > LARGEST) {
      throw new IllegalArgumentException("no port");
    }
  }

  /** {@code HOST} or {@code HOST:PORT}; nothing if it is neither, or no name. */
  public static Optional<MailHost> parse(String text) {
    String[] parts = text.split(":", -1);
    Optional<Domain> host = Domain.parse(parts[0]).filter(name -> name.name().contains("."));
    int port = parts.length == 2 ? port(parts[1]) : SMTP;
    return host.filter(name -> parts.length <= 2 && port > 0).map(name -> new MailHost(name, port));
  }

  private static int port(String text) {
    return Stream.of(text)
        .filter(digits -> digits.matches("[0-9]{1,5}"))
        .map(Integer::parseInt)
        .filter(port -> port <= LARGEST)
        .findFirst()
        .orElse(0);
  }

  /** Whether mail servers of strangers are asked at this port. */
  public boolean isAtPortOfMail() {
    return OF_MAIL.contains(port);
  }

  @Override
  public String toString() {
    return port == SMTP ? name.name() : name.name() + ":" + port;
  }
}
