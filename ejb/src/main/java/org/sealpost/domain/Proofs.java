package org.sealpost.domain;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.account.Accounts;
import org.sealpost.account.OwnedDomains;
import org.sealpost.address.Domain;
import org.sealpost.administration.Administrator;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.settings.Settings;

/** The domains that wait to be proven, and the transactions after DNS was asked. */
@ApplicationScoped
class Proofs {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Accounts accounts;
  @EJB private OwnedDomains domains;
  @EJB private Audit audit;
  @EJB private Settings settings;

  void add(DomainProof proof) {
    entities.persist(proof);
  }

  List<DomainProof> of(UUID account) {
    return entities
        .createQuery(
            "select p from DomainProof p where p.accountId = :account order by p.domain",
            DomainProof.class)
        .setParameter("account", account)
        .getResultList();
  }

  Optional<DomainProof> find(UUID account, UUID id) {
    return of(account).stream().filter(proof -> proof.id().equals(id)).findFirst();
  }

  void remove(DomainProof proof) {
    entities.remove(proof);
  }

  /**
   * Gives the domain to the account; fails if another one proves it at the same moment.
   *
   * @return nothing if it has been withdrawn meanwhile
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Finding> take(Administrator administrator, UUID account, Domain domain) {
    accounts.hold(account);
    if (domains.of(account).contains(domain)) {
      // The button was pressed twice.
      return Optional.of(Finding.PROVEN);
    }
    return of(account).stream()
        .filter(proof -> proof.domain().equals(domain))
        .map(proof -> take(administrator, account, proof))
        .findFirst();
  }

  private Finding take(Administrator administrator, UUID account, DomainProof proof) {
    if (domains.isOwned(proof.domain())) {
      return note(proof, Finding.FOREIGN, administrator);
    }
    domains.give(account, proof.domain());
    entities.remove(proof);
    audit.record(administrator.did(Act.DOMAIN_PROVEN).saying(proof.domain().name()));
    return Finding.PROVEN;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Finding note(Administrator administrator, UUID account, UUID id, Finding finding) {
    find(account, id).ifPresent(proof -> note(proof, finding, administrator));
    return finding;
  }

  private Finding note(DomainProof proof, Finding finding, Administrator administrator) {
    proof.found(finding, settings.now());
    audit.record(
        administrator.tried(Act.DOMAIN_PROVEN, finding.name()).saying(proof.domain().name()));
    return finding;
  }
}
