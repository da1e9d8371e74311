package org.sealpost.bulk;

/** How far a change of everything found has come; the name is stored. */
public enum BulkState {
  RUNNING,
  DONE,
  /** Somebody stopped it; what was changed before stays changed. */
  CANCELLED
}
