package org.sealpost.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A stored {@link AuditEvent}; written once, never changed. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
  private static final int TEXT_LENGTH = 1000;

  @Id
  @SequenceGenerator(
      name = "audit_entry_seq",
      sequenceName = "audit_entry_seq",
      allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
  private Long id;

  private Instant at;

  @Enumerated(EnumType.STRING)
  private Act act;

  private String outcome;
  private String actor;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "message_id")
  private UUID messageId;

  private String client;
  private String detail;

  AuditEntry() {}

  AuditEntry(AuditEvent event, Instant at) {
    this.at = at;
    act = event.act();
    outcome = event.outcome();
    actor = cut(event.actor());
    accountId = event.account().orElse(null);
    messageId = event.message().orElse(null);
    client = event.client().map(Object::toString).orElse(null);
    detail = cut(event.detail());
  }

  private static String cut(String text) {
    return text.length() <= TEXT_LENGTH ? text : text.substring(0, TEXT_LENGTH);
  }
}
