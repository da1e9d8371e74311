package org.sealpost.people;

/** How a person belongs to an account. */
public enum PersonKind {
  /** An address of theirs is of one of the account's domains. */
  OURS,
  /** A recipient of a message of the account, of nobody's domain or another account's. */
  OUTSIDE
}
