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

  AuditEntry() {}

  AuditEntry(AuditEvent event, long id) {
    this.id = id;
    at = RowIds.instant(id);
    act = event.act();
    outcome = event.outcome();
    actor = cut(event.actor());
    accountId = event.account().orElse(null);
    messageId = event.row().orElse(null);
    mid = event.mid().orElse(null);
    client = event.client().map(Object::toString).orElse(null);
    detail = cut(event.detail());
  }

  TrailEntry told() {
    return new TrailEntry(at, act, outcome, actor, client == null ? "" : client, detail);
  }

  private static String cut(String text) {
    return text.length() <= TEXT_LENGTH ? text : text.substring(0, TEXT_LENGTH);
  }
}
