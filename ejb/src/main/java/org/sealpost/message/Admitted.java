package org.sealpost.message;

import org.sealpost.account.AccountView;
import org.sealpost.policy.Terms;

/** A request that may go on: whose it is, and the terms of its message. */
record Admitted(AccountView account, Terms terms) {}
