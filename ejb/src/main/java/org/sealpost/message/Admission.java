package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sealpost.account.AccountView;
import org.sealpost.account.Accounts;
import org.sealpost.account.GatewayAccess;
import org.sealpost.account.Scope;
import org.sealpost.address.EmailAddress;
import org.sealpost.policy.Layer;
import org.sealpost.policy.Options;
import org.sealpost.policy.Policies;
import org.sealpost.policy.Terms;
import org.sealpost.policy.TermsOutcome;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/** Decides whether a gateway may have a message sealed, and under which terms. */
@ApplicationScoped
class Admission {
  @EJB private Accounts accounts;
  @EJB private Policies policies;
  @EJB private Settings settings;
  @Inject private IssueRefusals refusals;

  /** An {@link Admitted}, or a {@link Refusal}. */
  Answer<Admitted> admit(
      GatewayAccess gateway, EmailAddress sender, int recipients, Options options) {
    if (!gateway.may(Scope.ISSUE)) {
      return noRight(gateway, sender, Reason.FORBIDDEN, "This token may not issue keys.");
    }
    if (recipients < 1 || recipients > Limits.RECIPIENTS) {
      return Answer.refused(
          Reason.MALFORMED, "A message has 1 to " + Limits.RECIPIENTS + " recipients.");
    }
    Optional<AccountView> account = accounts.forSender(gateway.accountId(), sender);
    if (account.isEmpty()) {
      return noRight(
          gateway,
          sender,
          Reason.SENDER_NOT_ALLOWED,
          "The sender is of no domain of this token's account.");
    }
    return account.get().issues()
        ? terms(account.get(), List.of(Layer.header(options)))
        : noRight(
            gateway,
            sender,
            Reason.ACCOUNT_SUSPENDED,
            "The account is suspended; nothing new is sealed for it.");
  }

  /** The same request under other terms. */
  Answer<Admitted> again(Admitted admitted, List<Layer> layers) {
    return terms(admitted.account(), layers);
  }

  private Answer<Admitted> noRight(
      GatewayAccess gateway, EmailAddress sender, Reason reason, String detail) {
    refusals.record(gateway, sender, reason);
    return Answer.refused(reason, detail);
  }

  private Answer<Admitted> terms(AccountView account, List<Layer> layers) {
    TermsOutcome outcome = policies.terms(account, layers, settings.now());
    return outcome instanceof Terms terms
        ? Answer.of(new Admitted(account, terms))
        : refused((TermsOutcome.None) outcome);
  }

  private static Answer<Admitted> refused(TermsOutcome.None none) {
    return switch (none) {
      case UNKNOWN_PROFILE ->
          Answer.refused(Reason.UNKNOWN_PROFILE, "The account has no such profile.");
      case LEVEL_UNSUPPORTED ->
          Answer.refused(Reason.LEVEL_UNSUPPORTED, "Level code is not offered.");
      case EXPIRY_PASSED ->
          Answer.refused(Reason.MALFORMED, "The expiry asked for has passed already.");
    };
  }
}
