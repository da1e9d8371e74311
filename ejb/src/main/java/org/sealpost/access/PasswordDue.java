package org.sealpost.access;

import org.sealpost.address.EmailAddress;

/**
 * The right password, but another one must be chosen before anything else. Only a sign-in makes
 * one, so whoever holds it knows the user's present password.
 */
public final class PasswordDue implements SignInOutcome {
  private final EmailAddress address;

  PasswordDue(EmailAddress address) {
    this.address = address;
  }

  /** The address that was signed in with. */
  public EmailAddress address() {
    return address;
  }
}
