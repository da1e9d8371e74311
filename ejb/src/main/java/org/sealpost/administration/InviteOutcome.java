package org.sealpost.administration;

/** What became of an invitation. */
public enum InviteOutcome {
  /** A mail is on its way. */
  INVITED,
  /** The invitation holds for another week, but the address had three mails within the hour. */
  MAILED_ENOUGH,
  /** Somebody with this address has the role. */
  THERE_ALREADY
}
