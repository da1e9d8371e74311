package org.sealpost.account;

/** What a gateway token may do. */
public enum Scope {
  /** Ask for keys and sealed messages. */
  ISSUE,
  /** Read, lock and expire messages. */
  MANAGE
}
