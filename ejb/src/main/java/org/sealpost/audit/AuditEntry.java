package org.sealpost.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sealpost.schema.RowIds;

/** A stored {@link AuditEvent}; written once, never changed. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
  private static final int TEXT_LENGTH = 1000;
  private static final int SETTING_LENGTH = 2000;

  @Id private long id;

  private Instant at;

  @Enumerated(EnumType.STRING)
  private Act act;

  private String outcome;
  private String actor;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "message_id")
  private Long messageId;

  private UUID mid;

  private String client;
  private String detail;
  private String was;
  private String became;

  AuditEntry() {}

  AuditEntry(AuditEvent event, long id) {
    this.id = id;
    at = RowIds.instant(id);
    act = event.act();
    outcome = event.outcome();
    actor = cut(event.actor(), TEXT_LENGTH);
    accountId = event.account().orElse(null);
    messageId = event.row().orElse(null);
    mid = event.mid().orElse(null);
    client = event.client().map(Object::toString).orElse(null);
    detail = cut(event.detail(), TEXT_LENGTH);
    was = event.change().map(change -> cut(change.was(), SETTING_LENGTH)).orElse(null);
    became = event.change().map(change -> cut(change.became(), SETTING_LENGTH)).orElse(null);
  }

  TrailEntry told() {
    return new TrailEntry(at, act, outcome, actor, client == null ? "" : client, detail);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
