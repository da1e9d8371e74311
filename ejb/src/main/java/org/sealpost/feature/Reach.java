package org.sealpost.feature;

/** To whom somebody may compose a secure message. */
public enum Reach {
  /** To nobody. */
  NOBODY,
  /** To people of the account's own domains. */
  OWN_PEOPLE,
  /** To any mail address. */
  ANYBODY
}
