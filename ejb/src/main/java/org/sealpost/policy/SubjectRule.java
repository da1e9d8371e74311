package org.sealpost.policy;

/** What becomes of a message's subject outside of its envelope. */
public enum SubjectRule {
  /** It stands on the sealed mail, and the service stores it. */
  KEPT,
  /** The sealed mail says only that a secure message came. */
  NEUTRAL,
  /** The sealed mail has none. */
  ABSENT
}
