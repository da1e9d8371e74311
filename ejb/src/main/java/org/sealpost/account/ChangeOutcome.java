package org.sealpost.account;

/** What became of a change to an account. */
public enum ChangeOutcome {
  CHANGED,
  /** Somebody else was first; nothing was overwritten. */
  CHANGED_MEANWHILE,
  /** Another account has this name. */
  NAME_TAKEN,
  NAME_MALFORMED
}
