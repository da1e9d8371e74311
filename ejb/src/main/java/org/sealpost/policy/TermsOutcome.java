package org.sealpost.policy;

/** The terms of a message, or why there are none. */
public sealed interface TermsOutcome permits Terms, TermsOutcome.None {
  /** Why a request gets no terms. */
  enum None implements TermsOutcome {
    /** No profile of that name, or no default. */
    UNKNOWN_PROFILE,
    /** Level code is not offered. */
    LEVEL_UNSUPPORTED,
    /** The expiry asked for has passed already. */
    EXPIRY_PASSED
  }
}
