package org.sealpost.policy;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import org.sealpost.account.Accounts;
import org.sealpost.account.DisplayName;
import org.sealpost.account.NewAccount;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.Permission;

/** Adds accounts as the operator asks, each with a profile it can send by at once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NewAccounts {
  @Inject private AddedAccounts added;
  @EJB private Accounts accounts;

  /** What became of a wish for an account. */
  public enum Outcome {
    /** It is there, and its technical contact is invited. */
    ADDED,
    NAME_MALFORMED,
    NAME_TAKEN
  }

  public Outcome add(Administrator administrator, NewAccount wanted) {
    administrator.require(Permission.ACCOUNTS_MANAGE);
    return DisplayName.parse(wanted.name())
        .map(name -> addNamed(administrator, wanted.called(name)))
        .orElse(Outcome.NAME_MALFORMED);
  }

  private Outcome addNamed(Administrator administrator, NewAccount account) {
    try {
      return added.add(administrator, account) ? Outcome.ADDED : Outcome.NAME_TAKEN;
    } catch (PersistenceException | TransactionalException | EJBException failed) {
      if (accounts.named(account.name()).isPresent()) {
        return Outcome.NAME_TAKEN;
      }
      throw failed;
    }
  }
}
