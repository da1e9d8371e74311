package org.sealpost.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;

/** The stored roles; in the caller's transaction. */
@ApplicationScoped
class Grants {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  void add(Grant grant) {
    entities.persist(grant);
  }

  void remove(Grant grant) {
    entities.remove(grant);
  }

  /** The accepted ones of a person. */
  List<Grant> of(UUID user) {
    return entities
        .createQuery("select g from Grant g where g.userId = :user", Grant.class)
        .setParameter("user", user)
        .getResultList();
  }

  /** Those offered to one of these addresses and not accepted. */
  List<Grant> offeredTo(List<EmailAddress> addresses) {
    return addresses.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select g from Grant g where g.userId is null and g.address in :addresses"
                    + " order by g.invitedAt",
                Grant.class)
            .setParameter("addresses", addresses)
            .getResultList();
  }

  /** The technical contacts of these accounts. */
  List<Grant> technicalContacts(Collection<UUID> accounts) {
    return accounts.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select g from Grant g where g.technicalContact = true"
                    + " and g.accountId in :accounts",
                Grant.class)
            .setParameter("accounts", accounts)
            .getResultList();
  }

  /** All of an account or, without one, of the service, those held longest first. */
  List<Grant> in(Optional<UUID> account) {
    return query(account).getResultList();
  }

  /** Likewise, held until the transaction ends, so that two cannot each remove the other. */
  List<Grant> held(Optional<UUID> account) {
    return query(account).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
  }

  /** What an invitation calls the account; nothing for the service. */
  Optional<String> nameOf(Optional<UUID> account) {
    return account.map(
        id ->
            (String)
                entities
                    .createNativeQuery("select name from account where id = ?")
                    .setParameter(1, id)
                    .getSingleResult());
  }

  private TypedQuery<Grant> query(Optional<UUID> account) {
    String where = account.isPresent() ? "g.accountId = :account" : "g.accountId is null";
    TypedQuery<Grant> query =
        entities.createQuery(
            "select g from Grant g where " + where + " order by g.invitedAt, g.id", Grant.class);
    account.ifPresent(id -> query.setParameter("account", id));
    return query;
  }
}
