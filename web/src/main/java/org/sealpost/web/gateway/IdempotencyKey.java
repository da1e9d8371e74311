package org.sealpost.web.gateway;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.sealpost.settings.Limits;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemType;

/** The {@code Idempotency-Key} of a request. */
final class IdempotencyKey {
  private static final String NAME = "Idempotency-Key";

  private IdempotencyKey() {}

  /** Nothing if none was sent; a broken one is refused rather than ignored. */
  static Optional<String> of(HttpHeaders headers) {
    List<String> values = headers.getRequestHeader(NAME);
    if (values == null || values.isEmpty()) {
      return Optional.empty();
    }
    String key = values.get(0);
    if (values.size() > 1
        || key.isEmpty()
        || key.length() > Limits.IDEMPOTENCY_KEY_CHARACTERS
        || key.chars().anyMatch(c -> c < '!' || c > '~')) {
      throw Problem.of(
              ProblemType.MALFORMED,
              "Send Idempotency-Key once, with 1 to 255 visible ASCII characters.")
          .exception();
    }
    return Optional.of(key);
  }
}
