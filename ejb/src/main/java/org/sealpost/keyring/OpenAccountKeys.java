package org.sealpost.keyring;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Account keys in use: read, made on demand, and kept in memory for a while. */
final class OpenAccountKeys {
  private static final int CAPACITY = 2_000;
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final AccountKeys stored;
  private final RootKey root;
  private final Clock clock;
  private final RecentlyUsed<UUID, OpenAccountKey> byId = new RecentlyUsed<>(CAPACITY, LIFE);
  private final RecentlyUsed<Place, OpenAccountKey> newest = new RecentlyUsed<>(CAPACITY, LIFE);

  OpenAccountKeys(AccountKeys stored, RootKey root, Clock clock) {
    this.stored = stored;
    this.root = root;
    this.clock = clock;
  }

  /**
   * @throws IllegalStateException if the key is not stored, or destroyed, or not wrapped by this
   *     root
   */
  OpenAccountKey get(UUID id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no account key " + id));
  }

  /** Nothing for one that is destroyed; another node may know it for a while. */
  Optional<OpenAccountKey> find(UUID id) {
    return byId.get(id, clock.instant()).or(() -> stored.find(id).map(this::keep));
  }

  void forget(UUID id) {
    byId.remove(id);
    newest.removeValues(key -> key.id().equals(id));
  }

  OpenAccountKey newest(UUID account, KeyClass keyClass) {
    Place place = new Place(account, keyClass);
    return newest
        .get(place, clock.instant())
        .orElseGet(
            () -> {
              OpenAccountKey key = keep(readOrMake(place));
              newest.put(place, key, clock.instant());
              return key;
            });
  }

  private AccountKey readOrMake(Place place) {
    return stored.newest(place.account(), place.keyClass()).orElseGet(() -> make(place));
  }

  /** Two requests may come here at once; the table's uniqueness decides which key is the one. */
  private AccountKey make(Place place) {
    try {
      return stored.make(place.account(), place.keyClass(), root);
    } catch (PersistenceException | TransactionalException | EJBException lost) {
      return stored.newest(place.account(), place.keyClass()).orElseThrow(() -> lost);
    }
  }

  private OpenAccountKey keep(AccountKey key) {
    OpenAccountKey open = key.open(root);
    byId.put(open.id(), open, clock.instant());
    return open;
  }

  private record Place(UUID account, KeyClass keyClass) {}
}
