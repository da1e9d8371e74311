package org.sealpost.message;

/** What a gateway wants of a whole message. */
public enum SealMode {
  /** It is sealed, whatever the account's rules say. */
  ALWAYS,
  /** The account's rules decide what becomes of it. */
  POLICY
}
