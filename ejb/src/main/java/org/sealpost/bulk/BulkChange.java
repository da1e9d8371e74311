package org.sealpost.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.administration.Principal;
import org.sealpost.message.Actor;
import org.sealpost.message.FoundCount;
import org.sealpost.message.MassOutcome;
import org.sealpost.message.Order;
import org.sealpost.message.SearchCriteria;
import org.sealpost.settings.ClientAddress;
import org.sealpost.settings.Limits;

/** One change of everything found, and where it stands. */
@Entity
@Table(name = "bulk_change")
class BulkChange {
  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  /** Who started it, as the audit writes it. */
  private String actor;

  private String client;

  @Embedded private StoredCriteria criteria;

  @Enumerated(EnumType.STRING)
  private Order.Kind kind;

  private String reason;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Enumerated(EnumType.STRING)
  private BulkState state;

  private int expected;

  @Column(name = "expects_more")
  private boolean expectsMore;

  private int seen;
  private int changed;

  /** The message that the last step ended with. */
  private Long place;

  @Column(name = "leased_until")
  private Instant leasedUntil;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  BulkChange() {}

  BulkChange(
      Principal by,
      UUID account,
      SearchCriteria search,
      Order order,
      FoundCount found,
      Instant at) {
    id = UUID.randomUUID();
    accountId = account;
    actor = by.actor();
    client = by.client().toString();
    criteria = new StoredCriteria(search, at);
    kind = order.kind();
    reason = order.reason();
    expiresAt = order.expiresAt().orElse(null);
    state = BulkState.RUNNING;
    expected = found.number();
    expectsMore = found.more();
    leasedUntil = at;
    startedAt = at;
  }

  UUID id() {
    return id;
  }

  boolean belongsTo(UUID account) {
    return accountId.equals(account);
  }

  boolean isRunning() {
    return state == BulkState.RUNNING;
  }

  /** Keeps other nodes off until the lease is over. */
  UUID lease(Instant now) {
    leasedUntil = now.plus(Limits.BULK_LEASE);
    return id;
  }

  /** Notes what a step did, in that step's transaction. */
  void advance(MassOutcome step, Instant now) {
    seen += step.found();
    changed += step.changed();
    place = step.next().orElse(place);
    if (step.next().isEmpty()) {
      end(BulkState.DONE, now);
    } else {
      lease(now);
    }
  }

  /** False if it has ended. */
  boolean cancel(Instant now) {
    boolean running = isRunning();
    if (running) {
      end(BulkState.CANCELLED, now);
    }
    return running;
  }

  private void end(BulkState last, Instant now) {
    state = last;
    endedAt = now;
  }

  Actor actor() {
    return Actor.named(accountId, actor, new ClientAddress(literal(client)));
  }

  /** The rest of what is to be found. */
  SearchCriteria rest() {
    return criteria.after(Optional.ofNullable(place));
  }

  Order order() {
    return new Order(kind, reason, Optional.ofNullable(expiresAt));
  }

  /** What the audit says of it. */
  String inWords() {
    return "%s %s of %s; %d changed of %d"
        .formatted(kind, id, criteria.after(Optional.empty()).inWords(), changed, seen);
  }

  BulkView view() {
    return new BulkView(
        id,
        actor,
        order(),
        criteria.after(Optional.empty()).inWords(),
        state,
        expected,
        expectsMore,
        seen,
        changed,
        startedAt,
        Optional.ofNullable(endedAt));
  }

  /** The text came from an address, so that no name is looked up. */
  private static InetAddress literal(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
