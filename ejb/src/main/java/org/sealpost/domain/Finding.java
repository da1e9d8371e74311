package org.sealpost.domain;

/** What looking for the record of a domain has shown. */
public enum Finding {
  /** It is there; the domain is the account's. */
  PROVEN,
  /** No such record. */
  NO_RECORD,
  /** A record of ours with another text. */
  OTHER_TEXT,
  /** DNS did not answer, or said it cannot. */
  NO_ANSWER,
  /** The record is there, but the domain is another account's already. */
  FOREIGN
}
