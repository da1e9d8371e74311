package org.sealpost.web.language;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The address of the page as the reader's browser knows it: local path and query. */
final class Here {

  private Here() {}

  static String of(HttpServletRequest request) {
    String path =
        Stream.of(
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI))
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .findFirst()
            .orElse(request.getRequestURI());
    return query(request).map(query -> path + "?" + query).orElse(path);
  }

  /** The parameters that pages are called with; a form sends them along in its body. */
  private static Optional<String> query(HttpServletRequest request) {
    String query =
        Stream.of("m", "t", "account", "id", "to")
            .filter(name -> safe(request.getParameter(name)))
            .map(name -> name + "=" + request.getParameter(name))
            .collect(Collectors.joining("&"));
    return Optional.of(query).filter(text -> !text.isEmpty());
  }

  private static boolean safe(String value) {
    return value != null && value.matches("[A-Za-z0-9_/?=-]{1,100}");
  }

  /**
   * Whether a path leads to this service and nowhere else: one slash, then neither slash nor
   * backslash, no control characters (ASVS 5.0 V3.7.2, open redirects).
   */
  static boolean isLocal(String path) {
    return path != null && path.matches("/(?![/\\\\])[\\x21-\\x7e]{0,500}");
  }
}
