package org.sealpost.feature;

/** How an address stands to an account. */
enum Standing {
  /** In a domain of the account. */
  OWN,
  /** In another domain. */
  OUTSIDE,
  /** In a mail domain that belongs to everybody. */
  PUBLIC
}
