package org.sealpost.access;

import java.util.Optional;

/**
 * A session has begun. The cookies are secrets: they exist here and in the browser only.
 *
 * @param sessionCookie value of the session cookie, 256 random bits, base64url
 * @param deviceCookie value of the device cookie, if the device is remembered by this sign-in
 */
public record SignedIn(String sessionCookie, Optional<String> deviceCookie, ReaderAccess reader)
    implements SignInOutcome {

  @Override
  public String toString() {
    return "SignedIn[" + reader.userId() + "]";
  }
}
