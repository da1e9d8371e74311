package org.sealpost.keyring;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Whether this node can do its work at present. */
@Stateless
public class Readiness {
  @EJB private KeyRing keyRing;

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  /**
   * Asks the database and the key ring.
   *
   * @throws RuntimeException if one of them does not answer
   */
  public void check() {
    entities.createNativeQuery("select 1").getSingleResult();
    keyRing.ticketKeyId();
  }
}
