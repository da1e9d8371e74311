package org.sealpost.web.caller;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookies of this service. All are {@code __Host-}, Secure, HttpOnly, SameSite=Lax and {@code
 * Path=/} (ASVS 3.3.1 to 3.3.4); Lax, because Strict cookies are missing after the service worker's
 * redirect.
 */
public enum Cookies {
  /** Proof of a sign-in; ends with the browser. */
  SESSION("__Host-sealpost-session", Optional.empty()),
  /** A remembered device; 30 days. */
  DEVICE("__Host-sealpost-device", Optional.of(Duration.ofDays(30))),
  /** Ties an enrollment to the browser that began it; 24 hours. */
  PENDING("__Host-sealpost-pending", Optional.of(Duration.ofHours(24))),
  /** Ties the forms of the pages to the browser they were given to; ends with the browser. */
  FORM("__Host-sealpost-form", Optional.empty()),
  /** The chosen language; a year. */
  LANGUAGE("__Host-sealpost-lang", Optional.of(Duration.ofDays(365)));

  private static final int LONGEST_VALUE = 512;

  private final String cookieName;
  private final Optional<Duration> lifetime;

  Cookies(String cookieName, Optional<Duration> lifetime) {
    this.cookieName = cookieName;
    this.lifetime = lifetime;
  }

  /** The value the browser sent, if it sent a plausible one. */
  public Optional<String> of(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(cookieName))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALUE)
        .findFirst();
  }

  /** Sets the cookie; the response must not be committed yet. */
  public void give(HttpServletResponse response, String value) {
    response.addCookie(cookie(value, lifetime.map(l -> (int) l.toSeconds()).orElse(-1)));
  }

  /** Removes the cookie from the browser. */
  public void take(HttpServletResponse response) {
    response.addCookie(cookie("", 0));
  }

  private Cookie cookie(String value, int maxAge) {
    Cookie cookie = new Cookie(cookieName, value);
    cookie.setPath("/");
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    cookie.setMaxAge(maxAge);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
