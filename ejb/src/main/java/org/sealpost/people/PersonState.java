package org.sealpost.people;

/** Where a person stands; the first that applies. */
public enum PersonState {
  /** Added by an administrator; has not enrolled. */
  INVITED,
  /** Has enrolled and not yet opened the mailed link. */
  NOT_ACTIVATED,
  /** Kept out by an administrator. */
  LOCKED,
  /** Must choose another password at the next sign-in. */
  PASSWORD_DUE,
  /** Must wait after failed sign-ins. */
  WAITING,
  ACTIVE
}
