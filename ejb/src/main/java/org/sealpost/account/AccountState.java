package org.sealpost.account;

/**
 * Whether an account takes part; only an active one issues keys, and only its keys are released.
 */
public enum AccountState {
  ACTIVE,
  SUSPENDED,
  CLOSED
}
