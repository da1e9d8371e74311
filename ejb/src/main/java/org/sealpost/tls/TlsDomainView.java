package org.sealpost.tls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.smtp.HostTest;
import org.sealpost.smtp.Secured;

/**
 * A TLS domain as its administrators see it.
 *
 * @param host the mail server that is asked instead of those in DNS
 * @param edition to be named when it is changed
 * @param testing an administrator waits for a test
 * @param hosts the mail servers of the last test, in the order they were tried
 * @param secured what the last test stands on; nothing if it failed
 */
public record TlsDomainView(
    UUID id,
    String name,
    Optional<String> host,
    OnFailure onFailure,
    TlsState state,
    int edition,
    boolean testing,
    Optional<Instant> testedAt,
    List<HostTest> hosts,
    Optional<Secured> secured) {}
