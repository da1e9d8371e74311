package org.sealpost.enrollment;

import jakarta.ejb.Stateless;
import org.sealpost.access.Password;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.ClientAddress;

/** Lets a user who forgot the password choose another, over the mailbox. */
@Stateless
public class PasswordResets {

  /** Mails a reset link to an address that has a user; never tells whether it has. */
  public void request(EmailAddress address, ClientAddress client) {
    throw new UnsupportedOperationException();
  }

  /** What the mailed link may offer; changes nothing. */
  public ResetView view(String token) {
    throw new UnsupportedOperationException();
  }

  /** Sets the password once, ends the user's sessions, forgets the devices, mails a notice. */
  public ResetOutcome choose(String token, Password password) {
    throw new UnsupportedOperationException();
  }
}
