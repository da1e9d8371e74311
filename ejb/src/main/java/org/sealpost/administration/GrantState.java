package org.sealpost.administration;

/** Where a role stands. */
public enum GrantState {
  /** A mail went out; nobody has accepted yet. */
  INVITED,
  /** It was not accepted in time. */
  EXPIRED,
  ACTIVE
}
