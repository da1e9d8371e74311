package org.sealpost.bench.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A number to reach.
 *
 * @param atLeast whether the value must not be under the limit, or not over it
 */
public record Goal(String id, String label, double value, boolean atLeast, double limit) {

  static Goal atLeast(String id, String label, double value, double limit) {
    return new Goal(id, label, value, true, limit);
  }

  static Goal atMost(String id, String label, double value, double limit) {
    return new Goal(id, label, value, false, limit);
  }

  @JsonProperty("reached")
  public boolean reached() {
    return atLeast ? value >= limit : value <= limit;
  }
}
