package org.sealpost.feature;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.account.OwnedDomains;
import org.sealpost.address.EmailAddress;
import org.sealpost.domain.PublicDomains;

/** Who may compose secure messages to whom. */
@Stateless
public class Composing {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private OwnedDomains domains;
  @EJB private PublicDomains everybodys;

  /** Whether by this account the one may compose to the other. */
  public boolean mayCompose(UUID account, EmailAddress from, EmailAddress to) {
    return rules(account).allow(standing(account, from), standing(account, to));
  }

  private Standing standing(UUID account, EmailAddress address) {
    if (domains.isOf(account, address.domain())) {
      return Standing.OWN;
    }
    return everybodys.contain(address.domain()) ? Standing.PUBLIC : Standing.OUTSIDE;
  }

  private ComposeRules rules(UUID account) {
    return Optional.ofNullable(entities.find(ComposeRules.class, account))
        .orElseGet(() -> new ComposeRules(account));
  }

  /** The account's rules, or what holds where it has chosen none. */
  public ComposeSettings settings(UUID account) {
    return rules(account).settings();
  }

  /** Changes the account's rules; false if somebody has changed them since that version. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean change(UUID account, ComposeSettings wanted) {
    ComposeRules rules = rules(account);
    boolean changed = rules.change(wanted);
    if (changed) {
      entities.persist(rules);
    }
    return changed;
  }
}
