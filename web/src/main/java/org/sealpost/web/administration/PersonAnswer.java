package org.sealpost.web.administration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sealpost.access.LockView;
import org.sealpost.administration.Role;
import org.sealpost.people.PersonRow;
import org.sealpost.people.PersonView;
import org.sealpost.web.gateway.Sought;

/** People as a program is told of them; moments in RFC 3339, null where there is none. */
final class PersonAnswer {
  private PersonAnswer() {}

  /** One page; {@code next} is null on the last one. */
  record Page(List<Item> items, String next) {}

  /** Somebody in a list. */
  record Item(
      UUID id,
      String address,
      String name,
      String kind,
      String state,
      List<String> roles,
      String lastSignIn) {
    static Item of(PersonRow row) {
      return new Item(
          row.id(),
          row.address(),
          row.name(),
          Sought.key(row.kind()),
          Sought.key(row.state()),
          row.roles().stream().sorted().map(Role::key).toList(),
          row.lastSignIn().map(Instant::toString).orElse(null));
    }
  }

  /** A lock of this account's. */
  record Lock(String reason, String since) {
    static Lock of(LockView view) {
      return new Lock(view.reason(), view.since().toString());
    }
  }

  /**
   * Somebody in full.
   *
   * @param addresses those by which the person belongs to the account
   * @param since enrolled, or invited, or begun to enroll
   * @param waitUntil until when a sign-in must wait after failures
   * @param lockedByOthers whether a lock is not the account's to lift
   */
  record Person(
      UUID id,
      String address,
      List<String> addresses,
      String name,
      String kind,
      String state,
      List<String> roles,
      String lastSignIn,
      String since,
      String waitUntil,
      List<Lock> locks,
      boolean lockedByOthers) {
    static Person of(PersonView view) {
      Item item = Item.of(view.row());
      return new Person(
          item.id(),
          item.address(),
          view.addresses(),
          item.name(),
          item.kind(),
          item.state(),
          item.roles(),
          item.lastSignIn(),
          view.since().toString(),
          view.waitUntil().map(Instant::toString).orElse(null),
          view.locks().stream().map(Lock::of).toList(),
          view.lockedByOthers());
    }
  }
}
