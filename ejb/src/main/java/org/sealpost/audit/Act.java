package org.sealpost.audit;

/** What somebody did or tried; the name is stored. */
public enum Act {
  KEY_ISSUED,
  MESSAGE_SEALED,
  KEY_RELEASED,
  MESSAGE_LOCKED,
  MESSAGE_UNLOCKED,
  EXPIRY_CHANGED,
  ACCOUNT_DECLARED,
  GATEWAY_DECLARED,
  PROFILE_DECLARED,
  SERVICE_KEY_MADE
}
