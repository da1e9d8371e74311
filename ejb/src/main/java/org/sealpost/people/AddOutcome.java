package org.sealpost.people;

import java.util.Locale;

/** What becomes, or would become, of somebody who is to be added. */
public enum AddOutcome {
  /** A mail invites to enroll. */
  ADDED,
  /** Of none of the account's domains. */
  NOT_OURS,
  /** Has enrolled, or was added before. */
  THERE_ALREADY,
  NAME_MISSING,
  NAME_TOO_LONG,
  NAME_MALFORMED;

  static AddOutcome ofName(String problem) {
    return valueOf("NAME_" + problem.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As the pages write it, such as {@code not-ours}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
