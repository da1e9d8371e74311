package org.sealpost.web.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The reader's choice of a language, kept in a cookie for a year. */
final class Choice {

  private static final String COOKIE = "__Host-sealpost-lang";

  private Choice() {}

  static Optional<String> in(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> COOKIE.equals(cookie.getName()))
        .map(Cookie::getValue)
        .findFirst();
  }

  static Cookie of(String language) {
    Cookie cookie = new Cookie(COOKIE, language);
    cookie.setPath("/");
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
