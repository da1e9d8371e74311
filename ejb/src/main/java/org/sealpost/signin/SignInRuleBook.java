package org.sealpost.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;

/** The stored rules of sign-ins. */
@Stateless
public class SignInRuleBook {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  /** What is asked of this user by all accounts that own a domain of the user's addresses. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public SignInLimits of(UUID user) {
    return strictest(
        entities
            .createQuery(
                "select distinct r from SignInRules r, MailDomain d, VerifiedAddress a"
                    + " where a.userId = :user and d.name = a.domain and r.accountId = d.accountId",
                SignInRules.class)
            .setParameter("user", user));
  }

  /** What is asked of whoever has this address, and no other yet. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public SignInLimits of(EmailAddress address) {
    return strictest(
        entities
            .createQuery(
                "select r from SignInRules r, MailDomain d"
                    + " where d.name = :domain and r.accountId = d.accountId",
                SignInRules.class)
            .setParameter("domain", address.domain().name()));
  }

  private static SignInLimits strictest(TypedQuery<SignInRules> rules) {
    return rules
        .getResultStream()
        .map(SignInRules::limits)
        .reduce(SignInLimits.DEFAULT, SignInLimits::and);
  }

  /** What this account asks. */
  public SignInSettings settings(UUID account) {
    return find(account).map(SignInRules::settings).orElseGet(() -> none(account));
  }

  private static SignInSettings none(UUID account) {
    return new SignInRules(account).settings();
  }

  private Optional<SignInRules> find(UUID account) {
    return Optional.ofNullable(entities.find(SignInRules.class, account));
  }

  /** Changes what this account asks; false if somebody has changed it since that version. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean change(UUID account, SignInSettings wanted) {
    SignInRules rules = find(account).orElseGet(() -> new SignInRules(account));
    boolean changed = rules.change(wanted);
    if (changed) {
      entities.persist(rules);
    }
    return changed;
  }
}
