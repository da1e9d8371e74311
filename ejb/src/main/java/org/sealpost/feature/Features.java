package org.sealpost.feature;

import static org.sealpost.administration.Permission.FEATURES_CHANGE;
import static org.sealpost.administration.Permission.FEATURES_SEE;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.UUID;
import org.sealpost.access.Restraints;
import org.sealpost.account.Accounts;
import org.sealpost.administration.Administrator;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.signin.SignInRuleBook;
import org.sealpost.signin.SignInSettings;

/** What an account's administrators see and switch of sign-ins and composing. */
@Stateless
public class Features {
  @EJB private SignInRuleBook signIns;
  @EJB private Composing composing;
  @EJB private Restraints restraints;
  @EJB private Accounts accounts;
  @EJB private Audit audit;

  /** What is asked of the sign-ins of the account's people. */
  public SignInSettings signIn(Administrator administrator) {
    return signIns.settings(administrator.requireIn(FEATURES_SEE));
  }

  /** Who may compose to whom. */
  public ComposeSettings compose(Administrator administrator) {
    return composing.settings(administrator.requireIn(FEATURES_SEE));
  }

  /**
   * Changes what is asked of sign-ins; running sessions are shortened at once.
   *
   * @return false if somebody has changed it meanwhile
   */
  public boolean change(Administrator administrator, SignInSettings wanted) {
    UUID account = administrator.requireIn(FEATURES_CHANGE);
    accounts.hold(account);
    SignInSettings before = signIns.settings(account);
    boolean changed = signIns.change(account, wanted);
    if (changed) {
      restraints.shorten(account, wanted.limits());
      note(administrator, Act.SIGN_IN_RULES_CHANGED, before.limits(), wanted.limits());
    }
    return changed;
  }

  /**
   * Changes who may compose to whom.
   *
   * @return false if somebody has changed it meanwhile
   */
  public boolean change(Administrator administrator, ComposeSettings wanted) {
    UUID account = administrator.requireIn(FEATURES_CHANGE);
    accounts.hold(account);
    ComposeSettings before = composing.settings(account);
    boolean changed = composing.change(account, wanted);
    if (changed) {
      note(administrator, Act.COMPOSE_RULES_CHANGED, before, wanted);
    }
    return changed;
  }

  private void note(Administrator administrator, Act act, Record was, Record became) {
    audit.record(administrator.did(act).changing(was.toString(), became.toString()));
  }
}
