package org.sealpost.retention;

/** How far a legal hold has come; the name is stored. */
public enum HoldState {
  /** It holds already, though not all its messages are marked; nothing of the account is purged. */
  PLACING,
  HELD,
  /** It is released; its messages are freed in the background. */
  RELEASING,
  RELEASED
}
