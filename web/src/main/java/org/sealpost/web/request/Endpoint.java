package org.sealpost.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** What a request asks for, as the metrics tell it. */
enum Endpoint {
  /** A key for a gateway that seals by itself. */
  ISSUE,
  /** A whole message to seal. */
  SEAL,
  /** A key for a reader's browser. */
  RELEASE,
  /** What became of a message, by its id. */
  LOOKUP,
  /** A page of the account's messages. */
  SEARCH,
  /** Lock, unlock, expiry. */
  CONTROL,
  /** An envelope that a reader's browser posts. */
  POST,
  /** Everything else. */
  OTHER;

  private static final String MESSAGES = "/api/v1/messages/";

  private static final Map<String, Endpoint> BY_PATH =
      Map.of(
          "/api/v1/keys", ISSUE,
          "/api/v1/envelopes", SEAL,
          "/api/v1/open", RELEASE,
          "/api/v1/messages/search", SEARCH,
          "/open", POST);

  static Endpoint of(HttpServletRequest request) {
    String inside = request.getPathInfo();
    String path = inside == null ? request.getServletPath() : request.getServletPath() + inside;
    return of(request.getMethod(), path);
  }

  static Endpoint of(String method, String path) {
    return switch (method) {
      case "POST" -> BY_PATH.getOrDefault(path, OTHER);
      case "GET" -> path.startsWith(MESSAGES) ? LOOKUP : OTHER;
      case "PUT" -> path.startsWith(MESSAGES) ? CONTROL : OTHER;
      default -> OTHER;
    };
  }
}
