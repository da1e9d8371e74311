package org.sealpost.smtp;

import java.util.List;
import java.util.Optional;

/**
 * What became of the wish to speak with the mail servers of a domain.
 *
 * @param hosts in the order they were tried; the last is the good one, if there is one
 * @param connection to be closed; nothing if no server passed
 */
public record TlsAttempt(List<HostTest> hosts, Optional<VerifiedConnection> connection) {
  /** Why the last one failed. */
  public Optional<Trouble> trouble() {
    return hosts.get(hosts.size() - 1).trouble();
  }
}
