package org.sealpost.people;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealpost.account.Accounts;
import org.sealpost.address.EmailAddress;
import org.sealpost.notification.Kind;
import org.sealpost.notification.Notification;
import org.sealpost.notification.Notifications;
import org.sealpost.settings.Settings;

/** The stored invitations to enroll; in the caller's transaction. */
@ApplicationScoped
class InvitedPeople {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Notifications notifications;
  @EJB private Accounts accounts;
  @EJB private Settings settings;

  List<InvitedPerson> byId(UUID account, Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery("select i from InvitedPerson i where i.id in :ids", InvitedPerson.class)
            .setParameter("ids", ids)
            .getResultStream()
            .filter(person -> person.isOf(account))
            .toList();
  }

  /** Held, so that two do not mail it at once. */
  InvitedPerson held(UUID id) {
    return entities.find(InvitedPerson.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Those of these addresses that this account has added. */
  Set<EmailAddress> added(UUID account, Collection<EmailAddress> addresses) {
    return addresses.isEmpty()
        ? Set.of()
        : entities
            .createQuery(
                "select i from InvitedPerson i where i.accountId = :account"
                    + " and i.address in :addresses",
                InvitedPerson.class)
            .setParameter("account", account)
            .setParameter("addresses", addresses)
            .getResultStream()
            .map(InvitedPerson::address)
            .collect(Collectors.toSet());
  }

  /** Whoever this account has added by this address. */
  Optional<InvitedPerson> of(UUID account, EmailAddress address) {
    return entities
        .createQuery(
            "select i from InvitedPerson i where i.accountId = :account and i.address = :address",
            InvitedPerson.class)
        .setParameter("account", account)
        .setParameter("address", address)
        .getResultStream()
        .findFirst();
  }

  /** Writes somebody down and mails. */
  void add(UUID account, NewPerson person) {
    InvitedPerson invited = new InvitedPerson(account, person, settings.now());
    entities.persist(invited);
    mail(account, invited);
  }

  void mail(UUID account, InvitedPerson person) {
    Map<String, String> values =
        Map.of(
            "account", accounts.nameOf(account),
            "address", person.address().canonical(),
            "link", settings.origin() + "/enrollment/enroll");
    notifications.send(
        new Notification(Kind.PERSON_INVITATION, person.address(), person.language(), values));
  }
}
