package org.sealpost.crash;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sealpost.envelope.MessageId;

/**
 * I3: what was answered last of a message's lock and expiry is so, unless a later act is audited;
 * and no key is released between the answer to a lock and the next change.
 */
final class LocksHold implements Invariant {
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  @Override
  public Stream<String> violations(Evidence evidence) {
    return evidence.ledger().controls().stream()
        .collect(groupingBy(one -> one.messageId() + one.kind()))
        .values()
        .stream()
        .map(all -> all.stream().sorted(Comparator.comparing(Control::sentAt)).toList())
        .flatMap(
            history ->
                Stream.concat(undone(evidence.rows(), history), leaks(evidence.rows(), history)));
  }

  private static Stream<String> undone(Rows rows, List<Control> history) {
    var answered = history.stream().filter(Control::isAnswered).toList();
    if (answered.isEmpty()) {
      return Stream.empty();
    }
    var last = answered.get(answered.size() - 1);
    return isSo(rows, last) || isChangedSince(rows, last)
        ? Stream.empty()
        : Stream.of(last.kind() + " of " + last.messageId() + " came undone");
  }

  private static boolean isSo(Rows rows, Control control) {
    var column = control.kind() == Control.Kind.LOCK ? "locked_at" : "expires_at";
    return rows.count(
            "select count(*) from message where mid = ? and "
                + column
                + (control.wanted() ? " is not null" : " is null"),
            id(control))
        == 1;
  }

  private static boolean isChangedSince(Rows rows, Control control) {
    var acts =
        control.kind() == Control.Kind.LOCK
            ? "('MESSAGE_LOCKED', 'MESSAGE_UNLOCKED')"
            : "('EXPIRY_CHANGED')";
    return rows.count(
            "select count(*) from audit_entry where mid = ? and outcome = 'done' and act in "
                + acts
                + " and at > ?",
            id(control),
            control.answeredAt().atOffset(ZoneOffset.UTC))
        > 0;
  }

  /** A release's audit row is dated while it holds the message's row. */
  private static Stream<String> leaks(Rows rows, List<Control> history) {
    return IntStream.range(0, history.size())
        .filter(n -> history.get(n).isAnswered() && history.get(n).wanted())
        .filter(n -> history.get(n).kind() == Control.Kind.LOCK)
        .filter(n -> isReleased(rows, history.get(n), endOf(history, n)))
        .mapToObj(n -> "released while locked: " + history.get(n).messageId());
  }

  private static Instant endOf(List<Control> history, int n) {
    return n + 1 < history.size() ? history.get(n + 1).sentAt() : NEVER;
  }

  private static boolean isReleased(Rows rows, Control lock, Instant end) {
    return rows.count(
            "select count(*) from audit_entry where mid = ? and act = 'KEY_RELEASED'"
                + " and outcome = 'done' and at > ? and at < ?",
            id(lock),
            lock.answeredAt().atOffset(ZoneOffset.UTC),
            end.atOffset(ZoneOffset.UTC))
        > 0;
  }

  private static UUID id(Control control) {
    return MessageId.parse(control.messageId()).toUuid();
  }
}
