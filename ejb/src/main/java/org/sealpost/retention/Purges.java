package org.sealpost.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Which purge is for which kind of record. */
@ApplicationScoped
class Purges {
  @Inject private MessagePurge messages;
  @Inject private ReceiptPurge receipts;
  @Inject private AuditPurge audit;
  @Inject private UserPurge users;
  @Inject private KeyPurge keys;

  Purge of(RecordKind kind) {
    return switch (kind) {
      case MESSAGES -> messages;
      case RECEIPTS -> receipts;
      case AUDIT -> audit;
      case USERS -> users;
      case KEYS -> keys;
    };
  }
}
