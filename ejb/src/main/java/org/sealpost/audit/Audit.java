package org.sealpost.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.sealpost.schema.RowIds;

/** Writes the audit row of an act inside that act's transaction; outside of one it fails. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Audit {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private RowIds rowIds;

  /** Fails the caller's transaction, now or at its commit, if the row cannot be written. */
  public void record(AuditEvent event) {
    entities.persist(new AuditEntry(event, rowIds.next()));
  }
}
