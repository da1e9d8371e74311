package org.sealpost.account;

import java.time.Duration;

/** Where a gateway's token stands. */
public enum TokenState {
  VALID,
  /** It ends within {@link #WARNED}. */
  EXPIRING,
  EXPIRED,
  REVOKED;

  /** How long before its end a token's administrators are told. */
  static final Duration WARNED = Duration.ofDays(14);
}
