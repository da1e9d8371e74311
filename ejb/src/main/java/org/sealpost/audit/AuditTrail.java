package org.sealpost.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** What has been written about one message; whoever asks has been permitted to. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditTrail {
  private static final int MOST = 100;

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  /** The newest hundred entries, the newest first. */
  public List<TrailEntry> ofMessage(UUID account, long row) {
    return entities
        .createQuery(
            "select e from AuditEntry e where e.messageId = :row and e.accountId = :account"
                + " order by e.id desc",
            AuditEntry.class)
        .setParameter("row", row)
        .setParameter("account", account)
        .setMaxResults(MOST)
        .getResultStream()
        .map(AuditEntry::told)
        .toList();
  }
}
