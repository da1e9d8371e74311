package org.sealpost.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.sealpost.web.caller.Paths;

/**
 * Takes forms from this service's own pages only (ASVS 5.0 V3.5.1), besides the token of {@link
 * FormToken} and the Lax cookies. The exception is {@code /open}, which takes the post of an
 * attachment; the API asks for a header of its own. The Origin header would not do: it is {@code
 * null} under this service's referrer policy.
 */
public final class OwnForms extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    if (isForeign(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      next.doFilter(request, response);
    }
  }

  private static boolean isForeign(HttpServletRequest request) {
    String path = Paths.of(request);
    String site = request.getHeader("Sec-Fetch-Site");
    return !READING.contains(request.getMethod())
        && !path.equals("/open")
        && !path.startsWith("/api/")
        && site != null
        && !site.equals("same-origin")
        && !site.equals("none");
  }
}
