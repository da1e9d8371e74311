package org.sealpost.keyring;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The service's own keys in use: made at first use, read again now and then for other nodes' sake.
 */
final class OpenServiceKeys {
  private static final Duration LIFE = Duration.ofMinutes(1);
  // Strangers may name unknown keys as often as they like; the database is asked this often.
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final ServiceKeys stored;
  private final RootKey root;
  private final Clock clock;
  private volatile ServiceKeyset keyset;

  OpenServiceKeys(ServiceKeys stored, RootKey root, Clock clock) {
    this.stored = stored;
    this.root = root;
    this.clock = clock;
    this.keyset = ServiceKeyset.open(List.of(), root, Instant.EPOCH);
  }

  ServiceKeyset current() {
    return olderThan(LIFE) ? read() : keyset;
  }

  /** Signs and encrypts from now on. */
  <T> NavigableMap.Entry<Integer, T> newest(
      ServiceKeyPurpose purpose, Function<ServiceKeyset, NavigableMap<Integer, T>> which) {
    NavigableMap<Integer, T> versions = which.apply(current());
    if (versions.isEmpty()) {
      make(purpose, 1);
      versions = which.apply(keyset);
    }
    return versions.lastEntry();
  }

  /** A key that something of our own names: another node may have made it a moment ago. */
  <T> Optional<T> own(Function<ServiceKeyset, Optional<T>> which) {
    return which.apply(current()).or(() -> which.apply(read()));
  }

  /** A key that a stranger names; looks once more in the database, but not for each of them. */
  <T> Optional<T> find(Function<ServiceKeyset, Optional<T>> which) {
    Supplier<Optional<T>> again = () -> olderThan(PAUSE) ? which.apply(read()) : Optional.empty();
    return which.apply(current()).or(again);
  }

  void rotate(ServiceKeyPurpose purpose) {
    NavigableMap<Integer, ?> versions = read().of(purpose);
    make(purpose, versions.isEmpty() ? 1 : versions.lastKey() + 1);
  }

  /** Two nodes may come here at once; the table's uniqueness decides which key is the one. */
  private void make(ServiceKeyPurpose purpose, int version) {
    try {
      stored.make(purpose, version, root);
    } catch (PersistenceException | TransactionalException | EJBException lost) {
      if (!read().of(purpose).containsKey(version)) {
        throw lost;
      }
    }
    read();
  }

  private ServiceKeyset read() {
    keyset = ServiceKeyset.open(stored.all(), root, clock.instant());
    return keyset;
  }

  private boolean olderThan(Duration age) {
    return clock.instant().isAfter(keyset.readAt().plus(age));
  }
}
