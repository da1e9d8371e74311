package org.sealpost.account;

/** Whether an account takes part. This alone says what each state allows. */
public enum AccountState {
  ACTIVE(true, true),
  /** Nothing new is sealed; what was sent before still opens. */
  SUSPENDED(false, true),
  /** Nothing opens either; the keys are kept for a while, see {@link Account#KEYS_KEPT}. */
  CLOSED(false, false);

  private final boolean issues;
  private final boolean releases;

  AccountState(boolean issues, boolean releases) {
    this.issues = issues;
    this.releases = releases;
  }

  /** Whether new messages are sealed. */
  public boolean issues() {
    return issues;
  }

  /** Whether keys of its messages are released, and its gateways heard. */
  public boolean releases() {
    return releases;
  }
}
