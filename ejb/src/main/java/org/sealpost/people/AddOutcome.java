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
  ADDRESS_MALFORMED,
  LANGUAGE_MALFORMED,
  /** Not the columns of a list. */
  LINE_MALFORMED,
  NAME_MISSING,
  NAME_TOO_LONG,
  NAME_MALFORMED;

  static AddOutcome ofName(String problem) {
    return valueOf("NAME_" + problem.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether the name is what is wrong. */
  public boolean isOfName() {
    return this == NAME_MISSING || this == NAME_TOO_LONG || this == NAME_MALFORMED;
  }

  /** As the pages write it, such as {@code not-ours}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
