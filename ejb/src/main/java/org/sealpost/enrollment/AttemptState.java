package org.sealpost.enrollment;

/** Where an enrollment attempt stands; all but PENDING are final for its token. */
enum AttemptState {
  /** Waits for the mailed token. */
  PENDING,
  /** Activated with its own password; the waiting window may still go on, once. */
  ACTIVATED,
  /** The waiting window has gone on. */
  GONE_ON,
  /** Its token was used with a new password; whoever enrolled gets nothing. */
  REPLACED,
  /** Another attempt proved the address. */
  DROPPED
}
