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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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

  /** Whether keys of the account's messages are released. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean releases(UUID id) {
    return Optional.ofNullable(entities.find(Account.class, id))
        .filter(Account::releases)
        .isPresent();
  }

  /** The account if the sender is of one of its domains. */
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

  /** What the account is called. */
  public String nameOf(UUID id) {
    return entities.find(Account.class, id).summary().name();
  }

  /** The language of those who have chosen none. */
  public Locale languageOf(UUID id) {
    return entities.find(Account.class, id).view().language();
  }

  /** Holds the account's row until the transaction ends, so that two do not add the same. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void hold(UUID id) {
    entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Adds an account, unless it is there; answers its id and whether it was added. */
  public Declared declare(NewAccount account) {
    Optional<UUID> known = declared(account.name());
    return known
        .map(id -> new Declared(id, false))
        .orElseGet(
            () -> {
              Account added = new Account(account, settings.now()).declared();
              add(added, account, AuditEvent.done(Act.ACCOUNT_DECLARED));
              return new Declared(added.id(), true);
            });
  }

  /**
   * Adds an account.
   *
   * @param act of whoever adds it
   * @return nothing if one of this name is there
   */
  public Optional<UUID> add(NewAccount account, AuditEvent act) {
    if (named(account.name()).isPresent()) {
      return Optional.empty();
    }
    Account added = new Account(account, settings.now());
    add(added, account, act);
    return Optional.of(added.id());
  }

  private void add(Account added, NewAccount account, AuditEvent act) {
    entities.persist(added);
    // The rows that refer to it are not mapped to it: it must be there before them.
    entities.flush();
    appointments.inviteTechnicalContact(added.id(), account.technicalContact(), account.language());
    audit.record(act.of(added.id()).saying(account.name()));
  }

  /** The account of a name. */
  public Optional<UUID> named(String name) {
    return entities
        .createQuery("select a.id from Account a where a.name = :name", UUID.class)
        .setParameter("name", name)
        .getResultList()
        .stream()
        .findFirst();
  }

  private Optional<UUID> declared(String name) {
    return entities
        .createQuery("select a.id from Account a where a.declaredName = :name", UUID.class)
        .setParameter("name", name)
        .getResultList()
        .stream()
        .findFirst()
        .or(() -> named(name));
  }

  /** An account of a declaration. */
  public record Declared(UUID id, boolean added) {}
}
