package org.sealpost.tls;

/** What became of the wish to add a TLS domain. */
public enum AddOutcome {
  /** It is being tested. */
  ADDED,
  DOMAIN_MALFORMED,
  HOST_MALFORMED,
  THERE_ALREADY,
  /** The account has so many. */
  TOO_MANY,
  /** So many tests were asked for within a minute. */
  TOO_OFTEN
}
