package org.sealpost.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private final Metrics metrics = new Metrics();

  record TooMany() {}

  enum State {
    WAITING
  }

  @Test
  void whatWasDoneIsCounted() {
    metrics.keyIssued();
    metrics.messageSealed(1_000);
    metrics.messageSealed(500);
    assertThat(text())
        .contains("sealpost_keys_issued_total 1.0")
        .contains("sealpost_messages_sealed_total 2.0")
        .contains("sealpost_sealed_bytes_total 1500.0");
  }

  @Test
  void reasonsAreNamesOfConstantsAndOutcomes() {
    metrics.refused(Work.ISSUE, State.WAITING);
    metrics.refused(Work.RELEASE, TooMany.class);
    assertThat(text())
        .contains("sealpost_refusals_total{reason=\"waiting\",work=\"issue\"} 1.0")
        .contains("sealpost_refusals_total{reason=\"too_many\",work=\"release\"} 1.0");
  }

  @Test
  void requestsFallIntoBuckets() {
    metrics.served(State.WAITING, 204, 30_000_000);
    assertThat(text())
        .contains("endpoint=\"waiting\",status=\"2xx\",le=\"0.025\"} 0")
        .contains("endpoint=\"waiting\",status=\"2xx\",le=\"0.05\"} 1");
  }

  @Test
  void aFigureThatCannotBeToldHidesNoOther() {
    metrics.gauges(
        "away",
        "Of a database that is away",
        "state",
        () -> {
          throw new IllegalStateException("away");
        });
    metrics.gauges("here", "Here", "state", () -> Map.of(State.WAITING, 3L));
    assertThat(text())
        .contains("sealpost_here{state=\"waiting\"} 3.0")
        .doesNotContain("sealpost_away{");
  }

  private String text() {
    return new String(metrics.text(), StandardCharsets.UTF_8);
  }
}
