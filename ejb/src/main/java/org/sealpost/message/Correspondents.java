package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.sealpost.account.OwnedDomains;
import org.sealpost.address.EmailAddress;

/** Tells who has a reason to get mail from this service. */
@Stateless
public class Correspondents {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private OwnedDomains domains;

  /** Whether the address is a recipient of some message or of some account's domain. */
  public boolean isKnown(EmailAddress address) {
    boolean owned = domains.isOwned(address.domain());
    boolean addressed = isRecipient(address);
    return owned || addressed;
  }

  /** Whether the address is a recipient of some message of this account. */
  public boolean isRecipientOf(UUID account, EmailAddress address) {
    return !entities
        .createQuery(
            "select c.address from Correspondent c, Message m where c.address = :address"
                + " and c.recipient = true and m.id = c.messageId and m.accountId = :account",
            String.class)
        .setParameter("address", address.canonical())
        .setParameter("account", account)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private boolean isRecipient(EmailAddress address) {
    return !entities
        .createQuery(
            "select c.address from Correspondent c"
                + " where c.address = :address and c.recipient = true",
            String.class)
        .setParameter("address", address.canonical())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
