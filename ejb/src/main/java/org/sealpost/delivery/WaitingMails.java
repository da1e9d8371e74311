package org.sealpost.delivery;

import static org.sealpost.administration.Permission.TLS_DOMAINS_SEE;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealpost.administration.Administrator;

/** How many mails of an account wait. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WaitingMails {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  /** By the name of their domain; domains for which none waits are missing. */
  public Map<String, Long> byDomain(Administrator administrator) {
    UUID account = administrator.requireIn(TLS_DOMAINS_SEE);
    return entities
        .createQuery(
            "select d.domain, count(d) from TlsDelivery d where d.accountId = :account"
                + " group by d.domain",
            Object[].class)
        .setParameter("account", account)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }
}
