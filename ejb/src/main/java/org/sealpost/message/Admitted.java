package org.sealpost.message;

import java.util.Optional;
import org.sealpost.account.AccountView;
import org.sealpost.policy.Terms;

/** A request that may go on: whose it is, and the terms of its message. */
record Admitted(AccountView account, Terms terms) {
  /** The same, with more to tell of its terms. */
  Admitted telling(Optional<String> more) {
    return new Admitted(account, terms.telling(more));
  }
}
