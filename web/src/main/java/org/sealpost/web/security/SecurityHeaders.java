package org.sealpost.web.security;

import jakarta.ejb.EJB;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sealpost.settings.Settings;
import org.sealpost.web.caller.Paths;

/**
 * Puts the security headers on every answer (ASVS 3.4.1 to 3.4.8). There is no CORS header
 * anywhere, so no other origin reads an answer.
 */
public final class SecurityHeaders extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @EJB private transient Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    ContentPolicy policy = ContentPolicy.of(request);
    response.setHeader("Content-Security-Policy", policy.withoutNonce());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    if ("https".equals(settings.origin().getScheme())) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!Paths.isStatic(request)) {
      response.setHeader("Cache-Control", "no-store");
    }
    next.doFilter(request, new PageResponse(response, policy));
  }
}
