package org.sealpost.domain;

/** What became of the wish to add a domain. */
public enum AddOutcome {
  /** It waits for its record. */
  WAITING,
  /** It is the account's, or waits already. */
  THERE_ALREADY,
  /** No domain. */
  MALFORMED,
  /** Anybody can have an address there: no account can own it. */
  PUBLIC,
  /** So many wait that some must be proven or withdrawn first. */
  TOO_MANY
}
