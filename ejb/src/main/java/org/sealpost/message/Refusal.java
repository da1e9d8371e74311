package org.sealpost.message;

import java.util.Objects;

/**
 * A refused request of a gateway.
 *
 * @param detail one English sentence for the gateway's operator; tells nothing of other accounts
 */
public record Refusal(Reason reason, String detail)
    implements SealOutcome, SealingStart, KeyOutcome, ControlOutcome, SearchOutcome {
  public Refusal {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(detail);
  }
}
