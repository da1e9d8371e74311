package org.sealpost.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.settings.Limits;

/** How long one kind of record is kept; a shorter period waits a day before it is in force. */
@Entity
@Table(name = "retention_rule")
class RetentionRule {
  @Id private UUID id;
  private UUID scope;

  @Enumerated(EnumType.STRING)
  private RecordKind kind;

  private int days;

  @Column(name = "next_days")
  private Integer nextDays;

  @Column(name = "next_at")
  private Instant nextAt;

  @Version private int version;

  RetentionRule() {}

  /** What is so as long as nobody has chosen anything. */
  RetentionRule(Scope scope, RecordKind kind) {
    id = UUID.randomUUID();
    this.scope = scope.id();
    this.kind = kind;
    days = kind.usual().days();
  }

  int version() {
    return version;
  }

  Period inForce(Instant now) {
    return new Period(nextAt != null && !now.isBefore(nextAt) ? nextDays : days);
  }

  /** The shorter period that will be in force, and from when on. */
  Optional<PendingPeriod> pending(Instant now) {
    return nextAt != null && now.isBefore(nextAt)
        ? Optional.of(new PendingPeriod(new Period(nextDays), nextAt))
        : Optional.empty();
  }

  /** A longer period holds at once. */
  void change(Period wanted, Instant now) {
    days = inForce(now).days();
    if (wanted.isShorterThan(new Period(days))) {
      nextDays = wanted.days();
      nextAt = now.plus(Limits.SHORTER_PERIOD_WAITS);
    } else {
      days = wanted.days();
      nextDays = null;
      nextAt = null;
    }
  }

  /** As the audit writes it. */
  String inWords(Instant now) {
    return kind
        + ": "
        + inForce(now)
        + pending(now).map(next -> ", " + next.period() + " from " + next.from()).orElse("");
  }
}
