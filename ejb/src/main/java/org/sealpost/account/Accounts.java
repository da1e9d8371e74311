package org.sealpost.account;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.Domain;
import org.sealpost.address.EmailAddress;
import org.sealpost.administration.Appointments;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.settings.Settings;

/** The organisations that send, and which senders are theirs. */
@Stateless
public class Accounts {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Settings settings;
  @EJB private Appointments appointments;
  @EJB private Audit audit;

  /** The account if it is active. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<AccountView> active(UUID id) {
    return Optional.ofNullable(entities.find(Account.class, id))
        .filter(Account::isActive)
        .map(Account::view);
  }

  /** The account if it is active and the sender is of one of its domains. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<AccountView> forSender(UUID id, EmailAddress sender) {
    return entities
        .createQuery(
            "select a from Account a, MailDomain d"
                + " where a.id = :id and d.accountId = a.id and d.name = :domain",
            Account.class)
        .setParameter("id", id)
        .setParameter("domain", sender.domain().name())
        .getResultList()
        .stream()
        .filter(Account::isActive)
        .map(Account::view)
        .findFirst();
  }

  /** The account of that number, whatever its state. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<AccountSummary> numbered(int number) {
    return entities
        .createQuery("select a from Account a where a.number = :number", Account.class)
        .setParameter("number", number)
        .getResultList()
        .stream()
        .map(Account::summary)
        .findFirst();
  }

  /** These accounts, by name. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<AccountSummary> summaries(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select a from Account a where a.id in :ids order by a.name", Account.class)
            .setParameter("ids", ids)
            .getResultStream()
            .map(Account::summary)
            .toList();
  }

  /** Whether some account owns the domain. */
  public boolean owns(Domain domain) {
    return entities.find(MailDomain.class, domain.name()) != null;
  }

  /** What the account is called. */
  public String nameOf(UUID id) {
    return entities.find(Account.class, id).summary().name();
  }

  /** Holds the account's row until the transaction ends, so that two do not add the same. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void hold(UUID id) {
    entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Whether this account owns the domain. */
  public boolean owns(UUID account, Domain domain) {
    return Optional.ofNullable(entities.find(MailDomain.class, domain.name()))
        .filter(found -> found.isOf(account))
        .isPresent();
  }

  /** The domains of an account, by name. */
  public List<Domain> domainsOf(UUID account) {
    return entities
        .createQuery(
            "select d.name from MailDomain d where d.accountId = :account order by d.name",
            String.class)
        .setParameter("account", account)
        .getResultStream()
        .map(Domain::new)
        .toList();
  }

  /** Adds an account, unless one of this name is there; answers its id and whether it was added. */
  public Declared declare(NewAccount account) {
    Optional<UUID> known = named(account.name());
    return known.map(id -> new Declared(id, false)).orElseGet(() -> add(account));
  }

  /** Gives a domain to an account; false if it is an account's already. */
  public boolean declareDomain(UUID account, Domain domain) {
    if (owns(domain)) {
      return false;
    }
    entities.persist(new MailDomain(domain, account));
    audit.record(AuditEvent.done(Act.DOMAIN_DECLARED).of(account).saying(domain.name()));
    return true;
  }

  private Declared add(NewAccount account) {
    Account added = new Account(account, settings.now());
    entities.persist(added);
    // The rows that refer to it are not mapped to it: it must be there before them.
    entities.flush();
    appointments.inviteTechnicalContact(added.id(), account.technicalContact(), account.language());
    audit.record(AuditEvent.done(Act.ACCOUNT_DECLARED).of(added.id()).saying(account.name()));
    return new Declared(added.id(), true);
  }

  private Optional<UUID> named(String name) {
    return entities
        .createQuery("select a.id from Account a where a.name = :name", UUID.class)
        .setParameter("name", name)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** An account of a declaration. */
  public record Declared(UUID id, boolean added) {}
}
