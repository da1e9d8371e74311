package org.sealpost.web.gateway;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.sealpost.message.SealMode;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemType;

/** The {@code Sealpost-Mode} of a request. */
final class Mode {
  private static final String NAME = "Sealpost-Mode";

  private Mode() {}

  /** Sealing is what happens where nothing is said; what is not known is refused. */
  static SealMode of(HttpHeaders headers) {
    List<String> values = headers.getRequestHeader(NAME);
    if (values == null || values.isEmpty()) {
      return SealMode.ALWAYS;
    }
    if (values.size() == 1 && values.get(0).strip().equals("policy")) {
      return SealMode.POLICY;
    }
    throw Problem.of(ProblemType.MALFORMED, "Send Sealpost-Mode once, with the value policy.")
        .exception();
  }
}
