package org.sealpost.account;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.Domain;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;

/** Which mail domains are whose; a domain is one account's at most. */
@Stateless
public class OwnedDomains {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Audit audit;

  /** Whether some account owns the domain. */
  public boolean isOwned(Domain domain) {
    return find(domain).isPresent();
  }

  /** Whether this account owns the domain. */
  public boolean isOf(UUID account, Domain domain) {
    return find(domain).filter(found -> found.isOf(account)).isPresent();
  }

  private Optional<MailDomain> find(Domain domain) {
    return Optional.ofNullable(entities.find(MailDomain.class, domain.name()));
  }

  /** The account's domains, by name. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Domain> of(UUID account) {
    return entities
        .createQuery(
            "select d.name from MailDomain d where d.accountId = :account order by d.name",
            String.class)
        .setParameter("account", account)
        .getResultStream()
        .map(Domain::new)
        .toList();
  }

  /** Gives a declared domain to an account; false if it is an account's already. */
  public boolean declare(UUID account, Domain domain) {
    if (isOwned(domain)) {
      return false;
    }
    entities.persist(new MailDomain(domain, account));
    audit.record(AuditEvent.done(Act.DOMAIN_DECLARED).of(account).saying(domain.name()));
    return true;
  }

  /** Gives a proven domain to an account; fails if another one was first. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void give(UUID account, Domain domain) {
    entities.persist(new MailDomain(domain, account));
    entities.flush();
  }

  /** Takes a domain from the account; false if it is not the account's. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean takeBack(UUID account, Domain domain) {
    return entities
            .createQuery(
                "delete from MailDomain d where d.accountId = :account and d.name = :domain")
            .setParameter("account", account)
            .setParameter("domain", domain.name())
            .executeUpdate()
        == 1;
  }
}
