package org.sealpost.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.audit.Act;
import org.sealpost.audit.AuditEvent;
import org.sealpost.settings.Limits;

/** One night's purge of one kind of record, and where it stands. */
@Entity
@Table(name = "retention_run")
class RetentionRun {
  @Id private UUID id;
  private UUID scope;

  @Enumerated(EnumType.STRING)
  private RecordKind kind;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private RunState state;

  @Column(name = "cut_off")
  private Instant cutOff;

  private int removed;

  /** The record that the last step ended with. */
  private String place;

  @Column(name = "leased_until")
  private Instant leasedUntil;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  RetentionRun() {}

  RetentionRun(Scope scope, RecordKind kind, LocalDate dueOn, Instant cutOff, Instant at) {
    id = UUID.randomUUID();
    this.scope = scope.id();
    this.kind = kind;
    this.dueOn = dueOn;
    // What the database keeps of it: rounded up it would lie beyond the rule.
    this.cutOff = cutOff.truncatedTo(ChronoUnit.MICROS);
    state = RunState.RUNNING;
    place = Purge.BEGINNING;
    leasedUntil = at;
    startedAt = at;
  }

  UUID id() {
    return id;
  }

  Scope scope() {
    return new Scope(scope);
  }

  RecordKind kind() {
    return kind;
  }

  Instant cutOff() {
    return cutOff;
  }

  String place() {
    return place;
  }

  boolean isRunning() {
    return state == RunState.RUNNING;
  }

  /** Keeps other nodes off until the lease is over. */
  UUID lease(Instant now) {
    leasedUntil = now.plus(Limits.BULK_LEASE);
    return id;
  }

  /** Notes what a step did, in that step's transaction. */
  void advance(Purge.Step step, Instant now) {
    removed += step.removed();
    place = step.next().orElse(place);
    if (step.next().isEmpty()) {
      state = RunState.DONE;
      endedAt = now;
    } else {
      lease(now);
    }
  }

  /** What the audit says when it has ended; nothing if nothing was purged. */
  Optional<AuditEvent> event() {
    Act act = kind == RecordKind.KEYS ? Act.KEYS_DESTROYED : Act.RECORDS_PURGED;
    AuditEvent event =
        AuditEvent.done(act).saying("%s: %d, before %s".formatted(kind, removed, cutOff));
    return removed == 0
        ? Optional.empty()
        : Optional.of(scope().account().map(event::of).orElse(event));
  }

  RunView view() {
    return new RunView(kind, state, cutOff, removed, startedAt, Optional.ofNullable(endedAt));
  }
}
