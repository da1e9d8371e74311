package org.sealpost.keyring;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.settings.Settings;

/** The stored keys of the service itself. */
@ApplicationScoped
class ServiceKeys {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Settings settings;
  @EJB private Audit audit;

  /** All of them, the newest version first. */
  List<ServiceKey> all() {
    return entities
        .createQuery("select k from ServiceKey k order by k.version desc", ServiceKey.class)
        .getResultList();
  }

  /** Fails if another request or node has made this version; the caller reads that one then. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void make(ServiceKeyPurpose purpose, int version, RootKey root) {
    entities.persist(new ServiceKey(purpose, version, root, settings.now()));
    // What a server throws when the commit itself fails differs; this fails the same on all.
    entities.flush();
    audit.record(AuditEvent.done(Act.SERVICE_KEY_MADE).saying(purpose + " " + version));
  }

  /** Whether keys are stored that only their root key can open. */
  boolean areWrapped() {
    return !entities
        .createQuery("select k.id from ServiceKey k", java.util.UUID.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
