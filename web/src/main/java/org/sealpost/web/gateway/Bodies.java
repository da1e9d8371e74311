package org.sealpost.web.gateway;

import jakarta.ws.rs.core.HttpHeaders;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemType;

/** What can be said of a body before it is read. */
public final class Bodies {
  private Bodies() {}

  /** Servers give null for an empty body; that is refused like any other that is no object. */
  public static <T> T present(T body) {
    if (body == null) {
      throw Problem.of(ProblemType.MALFORMED, "Send a JSON object as the body.").exception();
    }
    return body;
  }

  /** Refuses a body by its announced length. */
  static void requireAtMost(long bytes, HttpHeaders headers) {
    String announced = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (announced != null
        && announced.matches("[0-9]{1,18}")
        && Long.parseLong(announced) > bytes) {
      throw Problem.of(
              ProblemType.TOO_LARGE, "A message may have " + (bytes >> 20) + " MiB at most.")
          .exception();
    }
  }
}
