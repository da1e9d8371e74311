package org.sealpost.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealpost.access.Waits.Failures;

class WaitsTest {
  private static final Instant LAST = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void fourFailuresMakeNobodyWait() {
    assertThat(Waits.until(new Failures(4, LAST), Waits.FAILURES_OF_COUNTER, LAST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5,30", "6,60", "7,120", "8,240", "9,480", "10,900", "11,900", "4000,900"})
  void theWaitDoublesFromThirtySecondsToFifteenMinutes(int failures, int seconds) {
    assertThat(Waits.until(new Failures(failures, LAST), Waits.FAILURES_OF_COUNTER, LAST))
        .contains(LAST.plusSeconds(seconds));
  }

  @Test
  void theWaitEnds() {
    assertThat(
            Waits.until(
                new Failures(5, LAST),
                Waits.FAILURES_OF_COUNTER,
                LAST.plus(Duration.ofSeconds(30))))
        .isEmpty();
  }
}
