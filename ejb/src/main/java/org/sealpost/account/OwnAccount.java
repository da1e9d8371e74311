package org.sealpost.account;

import static org.sealpost.administration.Permission.ACCOUNT_CHANGE;
import static org.sealpost.administration.Permission.ACCOUNT_SEE;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.administration.Administrator;

/** An account's settings, as its administrators see and change them. */
@Stateless
public class OwnAccount {
  @Inject private AccountRows rows;
  @EJB private Accounts accounts;

  public AccountSettings settings(Administrator administrator) {
    return rows.settings(administrator.requireIn(ACCOUNT_SEE));
  }

  /** Changes name, language and time zone, unless somebody has changed them meanwhile. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ChangeOutcome change(Administrator administrator, AccountSettings typed) {
    UUID account = administrator.requireIn(ACCOUNT_CHANGE);
    return DisplayName.parse(typed.name())
        .map(
            name ->
                change(
                    administrator,
                    account,
                    new AccountSettings(typed.version(), name, typed.language(), typed.timeZone())))
        .orElse(ChangeOutcome.NAME_MALFORMED);
  }

  private ChangeOutcome change(Administrator administrator, UUID account, AccountSettings wanted) {
    if (isTaken(wanted.name(), account)) {
      return ChangeOutcome.NAME_TAKEN;
    }
    try {
      return rows.change(administrator, account, wanted);
    } catch (PersistenceException | TransactionalException | EJBException failed) {
      if (isTaken(wanted.name(), account)) {
        return ChangeOutcome.NAME_TAKEN;
      }
      throw failed;
    }
  }

  private boolean isTaken(String name, UUID account) {
    Optional<UUID> holder = accounts.named(name);
    return holder.filter(id -> !id.equals(account)).isPresent();
  }
}
