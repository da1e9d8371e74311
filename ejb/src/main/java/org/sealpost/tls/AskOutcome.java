package org.sealpost.tls;

/** What became of the wish to test, or change, a TLS domain. */
public enum AskOutcome {
  DONE,
  /** The account has no such domain. */
  UNKNOWN,
  /** So many tests were asked for within a minute. */
  TOO_OFTEN,
  /** Somebody else has changed it meanwhile. */
  CHANGED_MEANWHILE
}
