package org.sealpost.message;

/** What a message key may be released for. */
public enum ReleasePurpose {
  /** A reader's browser opens the message. */
  READER,
  /** A gateway repeats the request that issued the key. */
  ISSUE_RETRY,
  /** Delivery over TLS instead of an envelope. */
  TLS_DELIVERY
}
