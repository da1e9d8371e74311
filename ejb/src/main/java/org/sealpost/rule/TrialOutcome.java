package org.sealpost.rule;

/** A trial, or why there is none. */
public sealed interface TrialOutcome permits Trial, TrialOutcome.NotTried {
  /** What keeps a mail from being tried. */
  enum NotTried implements TrialOutcome {
    /** There is nothing, or more than {@link org.sealpost.settings.Limits#TRIED_MAIL_BYTES}. */
    NO_MAIL,
    TOO_LARGE,
    /** It cannot be read as a mail. */
    MALFORMED,
    /** Neither given nor in its header. */
    SENDER_MISSING,
    /** Of no domain of the account: a gateway would be refused. */
    SENDER_FOREIGN,
    RECIPIENT_MISSING
  }
}
