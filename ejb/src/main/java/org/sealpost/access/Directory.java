package org.sealpost.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealpost.address.EmailAddress;

/** The stored users and their verified addresses; in the caller's transaction. */
@ApplicationScoped
class Directory {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  Optional<UUID> userOf(EmailAddress address) {
    return Optional.ofNullable(entities.find(VerifiedAddress.class, address.canonical()))
        .map(VerifiedAddress::userId);
  }

  User user(UUID id) {
    return Optional.ofNullable(entities.find(User.class, id)).orElseThrow();
  }

  /** Holds the user's row until the transaction ends, and reads it anew. */
  User locked(UUID id) {
    return Optional.ofNullable(entities.find(User.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow();
  }

  /** The user of an address, held likewise; nothing if it is nobody's. */
  Optional<User> locked(EmailAddress address) {
    return userOf(address).map(this::locked);
  }

  List<EmailAddress> addressesOf(UUID user) {
    return entities
        .createQuery(
            "select a from VerifiedAddress a where a.userId = :user order by a.address",
            VerifiedAddress.class)
        .setParameter("user", user)
        .getResultStream()
        .map(VerifiedAddress::address)
        .toList();
  }

  /** Name and first address of each of these. */
  Map<UUID, String> names(Collection<UUID> users) {
    if (users.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select u.id, u.name, min(a.address) from User u, VerifiedAddress a"
                + " where u.id in :users and a.userId = u.id group by u.id, u.name",
            Object[].class)
        .setParameter("users", users)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> row[1] + " <" + row[2] + ">"));
  }

  /** Those of these addresses that are somebody's. */
  Set<EmailAddress> taken(Collection<EmailAddress> addresses) {
    return addresses.isEmpty()
        ? Set.of()
        : entities
            .createQuery(
                "select a from VerifiedAddress a where a.address in :addresses",
                VerifiedAddress.class)
            .setParameter("addresses", addresses.stream().map(EmailAddress::canonical).toList())
            .getResultStream()
            .map(VerifiedAddress::address)
            .collect(Collectors.toSet());
  }

  UUID add(User user, EmailAddress address, Instant at) {
    entities.persist(user);
    entities.flush();
    entities.persist(new VerifiedAddress(address, user.id(), at));
    return user.id();
  }
}
