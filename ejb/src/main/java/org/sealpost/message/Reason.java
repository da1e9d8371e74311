package org.sealpost.message;

/** Why a gateway's request is refused. */
public enum Reason {
  /** The sender is not of the account's domains. */
  SENDER_NOT_ALLOWED,
  /** The account seals nothing new until the operator lets it. */
  ACCOUNT_SUSPENDED,
  /** The request or the message cannot be read; the detail says what is wrong. */
  MALFORMED,
  /** The message, or the envelope it would make, is over the limit. */
  TOO_LARGE,
  /** The service has no room for the ciphertext at present. */
  NO_ROOM,
  /** The level exists but is not offered. */
  LEVEL_UNSUPPORTED,
  UNKNOWN_PROFILE,
  /** The sealer key is not registered to the token. */
  SEALER_KEY_UNKNOWN,
  /** The same idempotency key came with another request. */
  IDEMPOTENCY_MISMATCH,
  /** The first request with this idempotency key still runs. */
  IN_PROGRESS,
  /** Unknown message, or another account's. */
  NOT_FOUND,
  /** At level low there are no recipients to tell apart. */
  RECIPIENT_LOCK_AT_LOW,
  /** The token lacks the scope. */
  FORBIDDEN,
  /** A repeated request whose message has been locked or has expired since. */
  NO_LONGER_AVAILABLE
}
