package org.sealpost.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealpost.envelope.Level;

class ProfileTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "LOW,    ,       true,  LOW,    false",
    "LOW,    ,       false, MEDIUM, true",
    "LOW,    HIGH,   true,  HIGH,   false",
    "LOW,    MEDIUM, false, MEDIUM, false",
    "MEDIUM, ,       true,  MEDIUM, false",
    "MEDIUM, HIGH,   true,  HIGH,   false",
    "MEDIUM, LOW,    true,  MEDIUM, true",
    "HIGH,   LOW,    true,  HIGH,   true",
    "HIGH,   MEDIUM, false, HIGH,   true"
  })
  void requestMayOnlyRaiseTheLevel(
      Level profile, Level asked, boolean lowAllowed, Level used, boolean noticed) {
    Options options = new Options(Optional.empty(), Optional.ofNullable(asked), Optional.empty());

    Terms terms = (Terms) profile(profile, 0).terms(lowAllowed, options, NOW);

    assertThat(terms.level()).isEqualTo(used);
    assertThat(terms.notice().isPresent()).isEqualTo(noticed);
  }

  @Test
  void codeIsRefusedWhoeverAsks() {
    Options code = new Options(Optional.empty(), Optional.of(Level.CODE), Optional.empty());

    assertThat(profile(Level.LOW, 0).terms(true, code, NOW))
        .isEqualTo(TermsOutcome.None.LEVEL_UNSUPPORTED);
    assertThat(profile(Level.CODE, 0).terms(true, Options.none(), NOW))
        .isEqualTo(TermsOutcome.None.LEVEL_UNSUPPORTED);
  }

  @Test
  void requestMayOnlyBringTheExpiryForward() {
    Instant own = NOW.plus(Duration.ofDays(30));

    assertThat(expiry(30, Optional.empty())).contains(own);
    assertThat(expiry(30, Optional.of(own.minusSeconds(1)))).contains(own.minusSeconds(1));
    assertThat(expiry(30, Optional.of(own.plusSeconds(1)))).contains(own);
    assertThat(expiry(0, Optional.of(own))).contains(own);
    assertThat(expiry(0, Optional.empty())).isEmpty();
  }

  @Test
  void expiryInThePastIsRefused() {
    Options past = new Options(Optional.empty(), Optional.empty(), Optional.of(NOW));

    assertThat(profile(Level.MEDIUM, 0).terms(true, past, NOW))
        .isEqualTo(TermsOutcome.None.EXPIRY_PASSED);
  }

  private static Optional<Instant> expiry(int days, Optional<Instant> asked) {
    Options options = new Options(Optional.empty(), Optional.empty(), asked);
    return ((Terms) profile(Level.MEDIUM, days).terms(true, options, NOW)).expiresAt();
  }

  private static Profile profile(Level level, int expiryDays) {
    return new Profile(
        UUID.randomUUID(),
        new NewProfile(
            "p",
            true,
            level,
            new Replies(true, true, true, false),
            expiryDays,
            SubjectRule.KEPT,
            Locale.ENGLISH,
            Delivery.ATTACHMENT));
  }
}
