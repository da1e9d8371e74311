package org.sealpost.web.caller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sealpost.access.SignedIn;

/** Puts a session that has begun into the reader's browser. */
public final class Arrival {

  private Arrival() {}

  /** Gives the cookies and renews the id of the HTTP session (ASVS 5.0 V7.2.4). */
  public static void enter(
      HttpServletRequest request, HttpServletResponse response, SignedIn signedIn) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    Cookies.SESSION.give(response, signedIn.sessionCookie());
    signedIn.deviceCookie().ifPresent(value -> Cookies.DEVICE.give(response, value));
  }
}
