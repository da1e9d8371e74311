package org.sealpost.keyring;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.settings.Settings;

/** The stored account keys. */
@ApplicationScoped
class AccountKeys {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Settings settings;

  Optional<AccountKey> find(UUID id) {
    return Optional.ofNullable(entities.find(AccountKey.class, id));
  }

  Optional<AccountKey> newest(UUID account, KeyClass keyClass) {
    return entities
        .createQuery(
            "select k from AccountKey k where k.accountId = :account and k.keyClass = :class"
                + " order by k.version desc",
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
    AccountKey key = new AccountKey(account, keyClass, 1, root, settings.now());
    entities.persist(key);
    // What a server throws when the commit itself fails differs; this fails the same on all.
    entities.flush();
    return key;
  }
}
