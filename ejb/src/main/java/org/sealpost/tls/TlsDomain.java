package org.sealpost.tls;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.Domain;
import org.sealpost.smtp.HostTest;
import org.sealpost.smtp.MailHost;
import org.sealpost.smtp.Secured;

/**
 * A domain whose recipients an account wants to write to over TLS; it decides when it is tested.
 */
@Entity
@Table(name = "tls_domain")
class TlsDomain {
  static final Duration DAILY = Duration.ofDays(1);

  /** A domain that fails is looked at more often, so that it is not down for a day. */
  static final Duration WHILE_FAILING = Duration.ofHours(1);

  static final Duration LEASE = Duration.ofMinutes(5);

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  private String name;
  private String host;
  private Integer port;

  @Enumerated(EnumType.STRING)
  @Column(name = "on_failure")
  private OnFailure onFailure;

  @Enumerated(EnumType.STRING)
  private TlsState state;

  private int edition;

  private boolean asked;

  @Column(name = "test_due_at")
  private Instant testDueAt;

  @Column(name = "tested_at")
  private Instant testedAt;

  private String findings;

  @Column(name = "tls_version")
  private String version;

  @Column(name = "certificate_until")
  private Instant certificateUntil;

  TlsDomain() {}

  TlsDomain(UUID account, NewTlsDomain wish, Instant at) {
    id = UUID.randomUUID();
    accountId = account;
    name = wish.domain().name();
    host = wish.host().map(one -> one.name().name()).orElse(null);
    port = wish.host().map(MailHost::port).orElse(null);
    onFailure = wish.onFailure();
    state = TlsState.TESTING;
    ask(at);
  }

  UUID id() {
    return id;
  }

  UUID account() {
    return accountId;
  }

  Domain domain() {
    return new Domain(name);
  }

  TlsState state() {
    return state;
  }

  OnFailure onFailure() {
    return onFailure;
  }

  Optional<MailHost> host() {
    return Optional.ofNullable(host).map(one -> new MailHost(new Domain(one), port));
  }

  boolean isEdition(int seen) {
    return edition == seen;
  }

  void choose(OnFailure choice) {
    onFailure = choice;
    edition++;
  }

  /** An administrator waits for a test. */
  boolean isAsked() {
    return asked;
  }

  void ask(Instant now) {
    asked = true;
    testDueAt = now;
  }

  /** A mail has met servers that failed; whether they still do is to be seen soon. */
  void suspect(Instant now) {
    testDueAt = now;
  }

  /** Other nodes leave it alone until the lease is over. */
  Claim claim(Instant now) {
    testDueAt = now.plus(LEASE);
    return new Claim(id, domain(), host());
  }

  /** A test has ended. */
  void found(List<HostTest> hosts, Optional<Secured> secured, Instant at) {
    state = state.after(secured.isPresent());
    asked = false;
    testedAt = at;
    findings = Findings.write(hosts);
    version = secured.map(Secured::version).orElse(null);
    certificateUntil = secured.map(Secured::certificateUntil).orElse(null);
    testDueAt = nextTest(at);
  }

  /** What is off is tested when an administrator asks for it. */
  private Instant nextTest(Instant at) {
    return switch (state) {
      case ACTIVE -> at.plus(DAILY);
      case FAILING -> at.plus(WHILE_FAILING);
      case TESTING, OFF -> null;
    };
  }

  TlsRoute route() {
    return new TlsRoute(state, onFailure, host());
  }

  TlsDomainView view() {
    return new TlsDomainView(
        id,
        name,
        host().map(MailHost::toString),
        onFailure,
        state,
        edition,
        asked,
        Optional.ofNullable(testedAt),
        Findings.read(findings),
        Optional.ofNullable(version).map(one -> new Secured(one, certificateUntil)));
  }

  /** What a test needs of a claimed domain. */
  record Claim(UUID id, Domain domain, Optional<MailHost> host) {}
}
