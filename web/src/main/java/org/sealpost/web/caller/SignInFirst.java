package org.sealpost.web.caller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The detour to the sign-in page, and back to a page of readers or administrators. */
public final class SignInFirst {
  /** The parameter that says where to go afterwards. */
  private static final String TO = "to";

  private static final String PAGE = "/(admin|portal)(/[a-z-]{1,40})?(\\?account=[0-9]{1,9})?";

  private SignInFirst() {}

  /** Leads to the sign-in page, which leads back here. */
  public static void send(HttpServletRequest request, HttpServletResponse response) {
    String page = Paths.of(request).replaceFirst("\\.xhtml$", "");
    String here = page + account(request);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location", here.matches(PAGE) ? "/security/sign-in?to=" + here : "/security/sign-in");
  }

  private static String account(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("account"))
        .filter(number -> number.matches("[0-9]{1,9}"))
        .map(Integer::valueOf)
        .map(number -> "?account=" + number)
        .orElse("");
  }

  /** Where to go after signing in: only to one of the service's own pages (ASVS 5.0 V3.7.2). */
  public static Optional<String> destination(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(TO)).filter(page -> page.matches(PAGE));
  }
}
