package org.sealpost.people;

import java.util.Locale;

/** What became of an act. */
public enum PersonOutcome {
  DONE,
  /** Nobody of this id belongs to the account. */
  UNKNOWN,
  /** The person was locked, or not locked, already. */
  ALREADY,
  /** Not to somebody outside, or not while the person stands there. */
  NOT_POSSIBLE,
  /** The person holds a role, which must be taken back first, or one elsewhere. */
  ADMINISTRATOR,
  /** Locked by somebody else, who alone lifts it. */
  LOCKED_BY_OTHERS,
  /** No mail went out: the address had enough of them, or may not get any. */
  NOT_MAILED,
  REASON_MISSING,
  REASON_TOO_LONG;

  /** As the audit and the pages write it, such as {@code not-possible}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
