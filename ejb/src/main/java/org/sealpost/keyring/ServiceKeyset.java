package org.sealpost.keyring;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sealpost.envelope.SealKey;
import org.sealpost.envelope.TicketKey;

/** The service's own keys as they were stored at one moment, unwrapped, by version. */
record ServiceKeyset(
    Instant readAt,
    NavigableMap<Integer, TicketKey> tickets,
    NavigableMap<Integer, SealKey> seals,
    NavigableMap<Integer, SymmetricKey> outbox,
    NavigableMap<Integer, SymmetricKey> requests) {
  static ServiceKeyset open(List<ServiceKey> stored, RootKey root, Instant readAt) {
    Map<ServiceKeyPurpose, List<ServiceKey>> keys =
        stored.stream().collect(Collectors.groupingBy(ServiceKey::purpose));
    return new ServiceKeyset(
        readAt,
        versions(keys.get(ServiceKeyPurpose.TICKET), root, TicketKey::decode),
        versions(keys.get(ServiceKeyPurpose.SEAL), root, SealKey::decode),
        versions(keys.get(ServiceKeyPurpose.OUTBOX), root, SymmetricKey::of),
        versions(keys.get(ServiceKeyPurpose.REQUEST), root, SymmetricKey::of));
  }

  NavigableMap<Integer, ?> of(ServiceKeyPurpose purpose) {
    return switch (purpose) {
      case TICKET -> tickets;
      case SEAL -> seals;
      case OUTBOX -> outbox;
      case REQUEST -> requests;
    };
  }

  Optional<TicketKey> ticket(String id) {
    return tickets.values().stream().filter(key -> key.id().equals(id)).findFirst();
  }

  Optional<SealKey> seal(byte[] publicKey) {
    return seals.values().stream()
        .filter(key -> Arrays.equals(key.publicKey(), publicKey))
        .findFirst();
  }

  private static <T> NavigableMap<Integer, T> versions(
      List<ServiceKey> stored, RootKey root, Function<byte[], T> decode) {
    NavigableMap<Integer, T> open = new TreeMap<>();
    if (stored != null) {
      stored.forEach(key -> open.put(key.version(), decode.apply(key.open(root))));
    }
    return open;
  }
}
