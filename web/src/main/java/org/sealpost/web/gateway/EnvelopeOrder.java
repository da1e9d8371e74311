package org.sealpost.web.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.sealpost.message.SealMode;
import org.sealpost.message.SealRequest;
import org.sealpost.settings.Limits;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemType;

/** The JSON part of a sealing request in multipart form. */
record EnvelopeOrder(
    @JsonProperty(required = true) String sender,
    @JsonProperty(required = true) List<String> recipients,
    String profile,
    String level,
    String expiresAt) {

  SealRequest request(Optional<String> idempotencyKey, SealMode mode) {
    requireSome(recipients);
    return new SealRequest(
        Addresses.inJson("sender", sender),
        recipients.stream().map(r -> Addresses.inJson("recipients", r)).toList(),
        Wishes.options(profile, level, expiresAt),
        idempotencyKey,
        mode);
  }

  static void requireSome(List<?> recipients) {
    if (recipients == null || recipients.isEmpty() || recipients.size() > Limits.RECIPIENTS) {
      throw Problem.of(ProblemType.MALFORMED, "Name 1 to " + Limits.RECIPIENTS + " recipients.")
          .exception();
    }
  }
}
