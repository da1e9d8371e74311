package org.sealpost.domain;

import static org.sealpost.administration.Permission.ACCOUNT_CHANGE;
import static org.sealpost.administration.Permission.ACCOUNT_SEE;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.account.Accounts;
import org.sealpost.account.Gateways;
import org.sealpost.account.OwnedDomains;
import org.sealpost.address.Domain;
import org.sealpost.administration.Administrator;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.settings.Settings;

/** The mail domains of an account, as its administrators add, prove and remove them. */
@Stateless
public class MailDomains {
  static final int MOST_WAITING = 20;

  @Inject private Proofs proofs;
  @Inject private TxtRecords records;
  @EJB private Accounts accounts;
  @EJB private OwnedDomains domains;
  @EJB private PublicDomains everybodys;
  @EJB private Gateways gateways;
  @EJB private Audit audit;
  @EJB private Settings settings;

  /** The account's own domains, by name. */
  public List<String> list(Administrator administrator) {
    return domains.of(administrator.requireIn(ACCOUNT_SEE)).stream().map(Domain::name).toList();
  }

  /** Those that wait to be proven, by name. */
  public List<ProofView> waiting(Administrator administrator) {
    return proofs.of(administrator.requireIn(ACCOUNT_SEE)).stream().map(DomainProof::view).toList();
  }

  /** Notes that the account says a domain is its own; whose it is now is not told. */
  public AddOutcome add(Administrator administrator, String typed) {
    UUID account = administrator.requireIn(ACCOUNT_CHANGE);
    Optional<Domain> domain =
        Domain.parse(typed == null ? "" : typed.strip()).filter(one -> one.name().contains("."));
    return domain.map(one -> add(administrator, account, one)).orElse(AddOutcome.MALFORMED);
  }

  private AddOutcome add(Administrator administrator, UUID account, Domain domain) {
    if (everybodys.contain(domain)) {
      return AddOutcome.PUBLIC;
    }
    accounts.hold(account);
    List<DomainProof> waiting = proofs.of(account);
    if (domains.of(account).contains(domain)
        || waiting.stream().anyMatch(proof -> proof.domain().equals(domain))) {
      return AddOutcome.THERE_ALREADY;
    }
    if (waiting.size() >= MOST_WAITING) {
      return AddOutcome.TOO_MANY;
    }
    proofs.add(new DomainProof(account, domain, settings.now()));
    audit.record(administrator.did(Act.DOMAIN_ASKED_FOR).saying(domain.name()));
    return AddOutcome.WAITING;
  }

  /** Withdraws a domain that waits; false if it does not. */
  public boolean withdraw(Administrator administrator, UUID id) {
    Optional<DomainProof> proof = proofs.find(administrator.requireIn(ACCOUNT_CHANGE), id);
    proof.ifPresent(
        one -> {
          proofs.remove(one);
          audit.record(
              administrator.did(Act.DOMAIN_REMOVED).saying(one.domain().name() + ", not proven"));
        });
    return proof.isPresent();
  }

  /**
   * Looks the record up, and gives the domain to the account if it is there; takes some seconds
   * where DNS does not answer.
   *
   * @return nothing if no such domain waits
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<Finding> check(Administrator administrator, UUID id) {
    UUID account = administrator.requireIn(ACCOUNT_CHANGE);
    return proofs.find(account, id).flatMap(proof -> check(administrator, account, proof));
  }

  private Optional<Finding> check(Administrator administrator, UUID account, DomainProof proof) {
    Finding seen =
        records
            .at(DomainProof.recordName(proof.domain()))
            .map(texts -> compare(texts, proof.text()))
            .orElse(Finding.NO_ANSWER);
    return seen == Finding.PROVEN
        ? take(administrator, account, proof.domain())
        : Optional.of(proofs.note(administrator, account, proof.id(), seen));
  }

  private static Finding compare(List<String> texts, String expected) {
    if (texts.stream().map(String::strip).anyMatch(expected::equals)) {
      return Finding.PROVEN;
    }
    return texts.isEmpty() ? Finding.NO_RECORD : Finding.OTHER_TEXT;
  }

  /** Two may prove the same domain at once: the second finds it taken. */
  private Optional<Finding> take(Administrator administrator, UUID account, Domain domain) {
    try {
      return proofs.take(administrator, account, domain);
    } catch (PersistenceException | TransactionalException | EJBException anotherWasFirst) {
      return proofs.take(administrator, account, domain);
    }
  }

  /** Gives a domain up; nothing is sealed for its senders from now on. */
  public RemoveOutcome remove(Administrator administrator, String name) {
    UUID account = administrator.requireIn(ACCOUNT_CHANGE);
    accounts.hold(account);
    List<Domain> all = domains.of(account);
    Optional<Domain> domain = all.stream().filter(one -> one.name().equals(name)).findFirst();
    if (domain.isEmpty()) {
      return RemoveOutcome.UNKNOWN;
    }
    if (all.size() == 1 && gateways.anyMaySend(account)) {
      return RemoveOutcome.LAST_OF_GATEWAYS;
    }
    domains.takeBack(account, domain.get());
    audit.record(administrator.did(Act.DOMAIN_REMOVED).saying(name));
    return RemoveOutcome.REMOVED;
  }
}
