package org.sealpost.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.sealpost.web.caller.Paths;
import org.sealpost.web.multipart.Leftover;

/**
 * Takes forms from this service's own pages only (ASVS 5.0 V3.5.1), besides the token of {@link
 * FormToken} and the Lax cookies. The exception is {@code /open}, which takes the post of an
 * attachment; the API asks for a header of its own. The Origin header would not do: it is {@code
 * null} under this service's referrer policy.
 *
 * <p>Forms with a file are small: the pages read them into memory.
 */
public final class OwnForms extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** As much as web.xml allows. */
  private static final long FILE_FORM_BYTES = 1_200_000;

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    if (isTooLarge(request)) {
      Leftover.discard(request.getInputStream());
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (isForeign(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      next.doFilter(request, response);
    }
  }

  /** The servlet of the pages would take it for a failure of its own. */
  private static boolean isTooLarge(HttpServletRequest request) {
    String path = Paths.of(request);
    String type = request.getContentType();
    return type != null
        && type.startsWith("multipart/")
        && request.getContentLengthLong() > FILE_FORM_BYTES
        && !path.equals("/open")
        && !path.startsWith("/api/");
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
