package org.sealpost.tls;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.Domain;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.settings.Settings;
import org.sealpost.smtp.HostTest;
import org.sealpost.smtp.Secured;

/** The stored TLS domains, and the transactions around a test. */
@ApplicationScoped
class TlsDomainRows {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private StateNotice notice;
  @EJB private Audit audit;
  @EJB private Settings settings;

  void add(TlsDomain domain) {
    entities.persist(domain);
  }

  void remove(TlsDomain domain) {
    entities.remove(domain);
  }

  List<TlsDomain> of(UUID account) {
    return entities
        .createQuery(
            "select d from TlsDomain d where d.accountId = :account order by d.name",
            TlsDomain.class)
        .setParameter("account", account)
        .getResultList();
  }

  Optional<TlsDomain> named(UUID account, Domain name) {
    return entities
        .createQuery(
            "select d from TlsDomain d where d.accountId = :account and d.name = :name",
            TlsDomain.class)
        .setParameter("account", account)
        .setParameter("name", name.name())
        .getResultStream()
        .findFirst();
  }

  /** Held until the transaction ends. */
  Optional<TlsDomain> hold(UUID account, UUID id) {
    return Optional.ofNullable(entities.find(TlsDomain.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(domain -> domain.account().equals(account));
  }

  /** The next one to test, which no other node gets until the lease is over. */
  @Transactional
  Optional<TlsDomain.Claim> claim() {
    Instant now = settings.now();
    return due(now).stream().findFirst().map(domain -> domain.claim(now));
  }

  @SuppressWarnings("unchecked")
  private List<TlsDomain> due(Instant now) {
    return entities
        .createNativeQuery(
            "select * from tls_domain where test_due_at <= ?"
                + " order by asked desc, test_due_at limit 1 for update skip locked",
            TlsDomain.class)
        .setParameter(1, now.atOffset(ZoneOffset.UTC))
        .getResultList();
  }

  /** Notes what a test found, and tells of it where the state is another one now. */
  @Transactional
  void note(UUID id, List<HostTest> hosts, Optional<Secured> secured) {
    Optional.ofNullable(entities.find(TlsDomain.class, id, LockModeType.PESSIMISTIC_WRITE))
        .ifPresent(
            domain -> {
              TlsState was = domain.state();
              domain.found(hosts, secured, settings.now());
              if (domain.state() != was) {
                tell(domain, was, hosts);
              }
            });
  }

  private void tell(TlsDomain domain, TlsState was, List<HostTest> hosts) {
    audit.record(
        AuditEvent.done(Act.TLS_DOMAIN_STATE_CHANGED)
            .of(domain.account())
            .saying(domain.domain().name() + ": " + Findings.write(hosts).replace("\n", ", "))
            .changing(was.name(), domain.state().name()));
    notice.send(domain);
  }
}
