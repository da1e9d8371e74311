package org.sealpost.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.sealpost.administration.Administrator;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;

/** The stored settings of one account. */
@ApplicationScoped
class AccountRows {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Audit audit;

  AccountSettings settings(UUID account) {
    return entities.find(Account.class, account).settings();
  }

  /** Fails if another account has taken the name meanwhile. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  ChangeOutcome change(Administrator administrator, UUID id, AccountSettings wanted) {
    Account account = entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (!account.change(wanted)) {
      return ChangeOutcome.CHANGED_MEANWHILE;
    }
    entities.flush();
    audit.record(
        administrator
            .did(Act.ACCOUNT_CHANGED)
            .saying(wanted.name() + ", " + wanted.language() + ", " + wanted.timeZone()));
    return ChangeOutcome.CHANGED;
  }
}
