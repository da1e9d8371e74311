package org.sealpost.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The clocks of the accounts, for what is done by night. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccountClocks {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  public List<AccountClock> all() {
    return entities
        .createQuery("select a from Account a", Account.class)
        .getResultStream()
        .map(Account::clock)
        .toList();
  }

  public AccountClock of(UUID account) {
    return entities.find(Account.class, account).clock();
  }

  /** Likewise; its state changes no more until the caller's transaction ends. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public AccountClock held(UUID account) {
    return entities.find(Account.class, account, LockModeType.PESSIMISTIC_WRITE).clock();
  }
}
