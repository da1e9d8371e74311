package org.sealpost.web.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What kind of resource a request asks for, told by its path in the application. */
public final class Paths {
  private static final Set<String> FILES =
      Set.of("css", "js", "mjs", "png", "svg", "ico", "woff2", "map", "webmanifest");

  private static final Set<String> BROWSER_API =
      Set.of("/api/v1/check", "/api/v1/open", "/api/v1/waiting");

  /** Asked by machines every few seconds, about nobody, and also while the database is away. */
  private static final Set<String> MONITORING =
      Set.of("/api/v1/metrics", "/api/v1/health/live", "/api/v1/health/ready");

  private Paths() {}

  /** The decoded path below the context root, as the server matched it. */
  public static String of(HttpServletRequest request) {
    String inside = request.getPathInfo();
    return inside == null ? request.getServletPath() : request.getServletPath() + inside;
  }

  /** A file of the application, the same for everybody. */
  public static boolean isStatic(HttpServletRequest request) {
    String path = of(request);
    return path.startsWith("/jakarta.faces.resource/")
        || FILES.contains(path.substring(path.lastIndexOf('.') + 1));
  }

  /** For the operator's monitoring, which is neither a gateway nor a reader. */
  public static boolean isMonitoring(HttpServletRequest request) {
    return MONITORING.contains(of(request));
  }

  /** The API of gateways, and of everybody who is nobody; never a reader's. */
  public static boolean isGatewayApi(HttpServletRequest request) {
    String path = of(request);
    return path.startsWith("/api/") && !BROWSER_API.contains(path);
  }

  /** Where it matters which reader asks. {@code /open} is not: it must not know. */
  public static boolean isPersonal(HttpServletRequest request) {
    String path = of(request);
    return !isStatic(request) && !path.startsWith("/.well-known/") && !path.equals("/open");
  }
}
