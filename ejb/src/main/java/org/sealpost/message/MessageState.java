package org.sealpost.message;

/** How a message stands as a whole; recipients may be locked one by one besides. */
public enum MessageState {
  OPEN,
  LOCKED,
  /** Expired and not locked. */
  EXPIRED
}
