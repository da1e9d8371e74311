package org.sealpost.administration;

/** What became of the wish to take a role back. */
public enum RemoveOutcome {
  REMOVED,
  /** No such role here. */
  UNKNOWN,
  /** He would lock himself out. */
  OWN,
  /** Nobody would be left. */
  LAST,
  /** First somebody else must become the technical contact. */
  TECHNICAL_CONTACT
}
