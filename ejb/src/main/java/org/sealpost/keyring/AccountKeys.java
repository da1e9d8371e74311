package org.sealpost.keyring;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.settings.Settings;

/** The stored account keys. */
@ApplicationScoped
class AccountKeys {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Settings settings;

  /** Nothing for one that is destroyed. */
  Optional<AccountKey> find(UUID id) {
    return Optional.ofNullable(entities.find(AccountKey.class, id))
        .filter(key -> !key.isDestroyed());
  }

  Optional<AccountKey> newest(UUID account, KeyClass keyClass) {
    return entities
        .createQuery(
            "select k from AccountKey k where k.accountId = :account and k.keyClass = :class"
                + " and k.destroyedAt is null order by k.version desc",
            AccountKey.class)
        .setParameter("account", account)
        .setParameter("class", keyClass.name())
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Fails if another request or node has made this version; the caller reads that one then. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  AccountKey make(UUID account, KeyClass keyClass, RootKey root) {
    AccountKey key =
        new AccountKey(account, keyClass, nextVersion(account, keyClass), root, settings.now());
    entities.persist(key);
    // What a server throws when the commit itself fails differs; this fails the same on all.
    entities.flush();
    return key;
  }

  /**
   * Those that are not destroyed.
   *
   * @param before of which months of expiry, such as {@code 2027-03}; empty for all classes
   */
  List<UUID> living(UUID account, String before) {
    return entities
        .createQuery(
            "select k.id from AccountKey k where k.accountId = :account"
                + " and k.destroyedAt is null and (:before = '' or k.keyClass < :before)",
            UUID.class)
        .setParameter("account", account)
        .setParameter("before", before)
        .getResultList();
  }

  void destroy(Collection<UUID> ids) {
    Instant now = settings.now();
    ids.forEach(id -> find(id).ifPresent(key -> key.destroy(now)));
  }

  /** The one after those that are destroyed: two who make a key at once make the same version. */
  private int nextVersion(UUID account, KeyClass keyClass) {
    return entities
            .createQuery(
                "select coalesce(max(k.version), 0) from AccountKey k"
                    + " where k.accountId = :account and k.keyClass = :class"
                    + " and k.destroyedAt is not null",
                Integer.class)
            .setParameter("account", account)
            .setParameter("class", keyClass.name())
            .getSingleResult()
        + 1;
  }
}
