package org.sealpost.domain;

/** What became of the wish to give a domain up. */
public enum RemoveOutcome {
  REMOVED,
  /** It is not the account's. */
  UNKNOWN,
  /** It is the last one, and gateways of the account may still send from it. */
  LAST_OF_GATEWAYS
}
