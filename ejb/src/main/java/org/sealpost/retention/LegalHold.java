package org.sealpost.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.administration.Administrator;
import org.sealpost.bulk.StoredCriteria;
import org.sealpost.message.SearchCriteria;
import org.sealpost.settings.Limits;

/** Why messages must not be purged, and which ones a search found when it was placed. */
@Entity
@Table(name = "legal_hold")
class LegalHold {
  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "user_id")
  private UUID userId;

  private String reason;

  @Enumerated(EnumType.STRING)
  private HoldState state;

  @Embedded private StoredCriteria criteria;

  private int messages;

  /** The message that the last step ended with. */
  private Long place;

  @Column(name = "leased_until")
  private Instant leasedUntil;

  @Column(name = "placed_at")
  private Instant placedAt;

  @Column(name = "released_at")
  private Instant releasedAt;

  @Column(name = "released_by")
  private UUID releasedBy;

  LegalHold() {}

  LegalHold(Administrator by, UUID account, SearchCriteria search, String reason, Instant at) {
    id = UUID.randomUUID();
    accountId = account;
    userId = by.reader().userId();
    this.reason = reason;
    state = HoldState.PLACING;
    criteria = new StoredCriteria(search, at);
    leasedUntil = at;
    placedAt = at;
  }

  UUID id() {
    return id;
  }

  UUID account() {
    return accountId;
  }

  boolean belongsTo(UUID account) {
    return accountId.equals(account);
  }

  boolean isPlacing() {
    return state == HoldState.PLACING;
  }

  boolean isReleasing() {
    return state == HoldState.RELEASING;
  }

  /** Keeps other nodes off until the lease is over. */
  UUID lease(Instant now) {
    leasedUntil = now.plus(Limits.BULK_LEASE);
    return id;
  }

  /** What of the search is left to be marked. */
  SearchCriteria rest() {
    return criteria.after(Optional.ofNullable(place));
  }

  /** Notes that these rows, the next ones found, are under it. */
  void mark(List<Long> rows, int added, Instant now) {
    messages += added;
    if (rows.size() < Limits.BULK_BATCH) {
      state = HoldState.HELD;
    } else {
      place = rows.get(rows.size() - 1);
      lease(now);
    }
  }

  /** False if it is released, or not yet placed. */
  boolean release(Administrator by, Instant now) {
    boolean held = state == HoldState.HELD;
    if (held) {
      state = HoldState.RELEASING;
      releasedAt = now;
      releasedBy = by.reader().userId();
      leasedUntil = now;
    }
    return held;
  }

  /** Notes that so many are free again. */
  void free(int rows, Instant now) {
    if (rows < Limits.BULK_BATCH) {
      state = HoldState.RELEASED;
    } else {
      lease(now);
    }
  }

  /** What the audit says of it. */
  String inWords() {
    return "%s of %s: %s".formatted(id, criteria.after(Optional.empty()).inWords(), reason);
  }

  HoldView view() {
    return new HoldView(
        id,
        userId,
        reason,
        criteria.after(Optional.empty()).id(),
        state,
        messages,
        placedAt,
        Optional.ofNullable(releasedAt));
  }
}
