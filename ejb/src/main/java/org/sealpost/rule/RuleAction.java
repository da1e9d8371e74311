package org.sealpost.rule;

/** What a rule does; the name is stored. */
public enum RuleAction {
  SEAL,
  /** The mail is not sealed. */
  PASS,
  /** The gateway gets the rule's text and keeps the mail from being sent. */
  REJECT
}
