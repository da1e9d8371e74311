package org.sealpost.keyring;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A bounded memory of values that may be used for a while without asking the database again. */
final class RecentlyUsed<K, V> {
  private final Duration life;
  private final Map<K, Entry<V>> entries;

  RecentlyUsed(int capacity, Duration life) {
    this.life = life;
    this.entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Entry<V>> eldest) {
            return size() > capacity;
          }
        };
  }

  synchronized Optional<V> get(K key, Instant now) {
    return Optional.ofNullable(entries.get(key))
        .filter(entry -> now.isBefore(entry.until()))
        .map(Entry::value);
  }

  synchronized void put(K key, V value, Instant now) {
    entries.put(key, new Entry<>(value, now.plus(life)));
  }

  synchronized void remove(K key) {
    entries.remove(key);
  }

  synchronized void removeValues(Predicate<V> condition) {
    entries.values().removeIf(entry -> condition.test(entry.value()));
  }

  private record Entry<V>(V value, Instant until) {}
}
