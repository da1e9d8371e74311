package org.sealpost.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.account.Accounts;
import org.sealpost.account.NewAccount;
import org.sealpost.administration.Administrator;
import org.sealpost.audit.Act;
import org.sealpost.envelope.Level;

/** An account with its first profile: both, or neither. */
@ApplicationScoped
class AddedAccounts {
  @EJB private Accounts accounts;
  @EJB private Policies policies;

  /** False if the name is taken; fails if it is taken at the same moment. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean add(Administrator administrator, NewAccount account) {
    Optional<UUID> id = accounts.add(account, administrator.did(Act.ACCOUNT_ADDED));
    id.ifPresent(added -> policies.declare(added, first(account)));
    return id.isPresent();
  }

  private static NewProfile first(NewAccount account) {
    return new NewProfile(
        "standard",
        true,
        Level.MEDIUM,
        new Replies(true, true, false, false),
        0,
        SubjectRule.KEPT,
        account.language(),
        Delivery.ATTACHMENT);
  }
}
