package org.sealpost.crash;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * I4: whoever was told that a mail is on its way has one; no mail is left in the outbox, claimed or
 * waiting; every copy of a mail is the same under one Message-ID.
 */
final class MailsArrive implements Invariant {
  @Override
  public Stream<String> violations(Evidence evidence) {
    var rows = evidence.rows();
    var arrived = evidence.arrivals().stream().collect(groupingBy(Arrival::messageId));
    return Stream.of(
            left(rows),
            evidence.arrivals().isEmpty() ? Stream.<String>empty() : lost(rows, arrived),
            copies(arrived),
            strangers(rows, arrived.keySet()),
            unnotified(evidence))
        .flatMap(all -> all);
  }

  private static Stream<String> left(Rows rows) {
    return rows
        .texts(
            "select state || ' ' || message_id from outbox_mail where state in ('WAITING', 'DEAD')"
                + " or state = 'SENT' and payload is not null")
        .stream()
        .map(mail -> "left in the outbox: " + mail);
  }

  private static Stream<String> lost(Rows rows, Map<String, List<Arrival>> arrived) {
    return rows.texts("select message_id from outbox_mail where state = 'SENT'").stream()
        .filter(id -> !arrived.containsKey(id))
        .map(id -> "sent but never arrived: " + id);
  }

  private static Stream<String> copies(Map<String, List<Arrival>> arrived) {
    return arrived.entrySet().stream()
        .filter(each -> Set.copyOf(each.getValue()).size() > 1)
        .map(each -> "different copies of " + each.getKey());
  }

  private static Stream<String> strangers(Rows rows, Set<String> arrived) {
    var known = Set.copyOf(rows.texts("select message_id from outbox_mail"));
    return arrived.stream().filter(id -> !known.contains(id)).map(id -> "of no known mail: " + id);
  }

  private static Stream<String> unnotified(Evidence evidence) {
    var reached = evidence.arrivals().stream().map(Arrival::recipient).collect(toSet());
    return evidence.ledger().notified().stream()
        .filter(address -> !reached.contains(address))
        .map(address -> "promised a mail and got none: " + address);
  }
}
