package org.sealpost.enrollment;

import jakarta.ejb.Stateless;
import java.util.Optional;
import org.sealpost.access.Password;
import org.sealpost.settings.ClientAddress;

/** Proves addresses and makes users. */
@Stateless
public class Enrollments {

  /** Starts an attempt. Takes the same time and answers the same whoever has the address. */
  public EnrollOutcome begin(EnrollRequest request, ClientAddress client) {
    throw new UnsupportedOperationException();
  }

  /** What the waiting window shows; nothing if the cookie is unknown or the attempt is over. */
  public Optional<PendingView> pending(String pendingCookie) {
    throw new UnsupportedOperationException();
  }

  /** What the mailed link may offer in this browser; changes nothing. */
  public ActivationView view(String token, Optional<String> pendingCookie) {
    throw new UnsupportedOperationException();
  }

  /** Activates in the browser that enrolled. */
  public ActivationOutcome activate(
      String token, Optional<String> pendingCookie, ClientAddress client) {
    throw new UnsupportedOperationException();
  }

  /** Activates anywhere with the attempt's password. */
  public ActivationOutcome activateWithPassword(
      String token, Password password, ClientAddress client) {
    throw new UnsupportedOperationException();
  }

  /**
   * Activates anywhere with a new password; who enrolled is not signed in by it.
   *
   * @param name the person's own name; the attempt's is kept if absent
   */
  public ActivationOutcome activateWithNewPassword(
      String token, Optional<String> name, Password password, ClientAddress client) {
    throw new UnsupportedOperationException();
  }

  /** Signs the waiting window in, once, if its own credential was activated. */
  public WaitingOutcome proceed(String pendingCookie, ClientAddress client) {
    throw new UnsupportedOperationException();
  }

  /** Mails a new token for this attempt, within the limit of mails; the former token is void. */
  public Resent resend(String pendingCookie) {
    throw new UnsupportedOperationException();
  }
}
