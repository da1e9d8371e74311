package org.sealpost.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealpost.envelope.Level;
import org.sealpost.web.error.ProblemException;

class WishesTest {
  @Test
  void aMomentHasAnOffset() {
    assertThat(Wishes.moment("expiresAt", "2027-01-31T13:00:00+01:00"))
        .isEqualTo(Instant.parse("2027-01-31T12:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2027-01-31",
        "2027-01-31T12:00:00",
        "1969-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z",
        "9999-01-01T00:00:00Z",
        "2027-02-30T00:00:00Z"
      })
  void otherTextsAreNoMoments(String text) {
    assertThatThrownBy(() -> Wishes.moment("expiresAt", text)).isInstanceOf(ProblemException.class);
  }

  @Test
  void whatIsNotAskedForStaysOpen() {
    assertThat(Wishes.options(null, null, null).level()).isEmpty();
    assertThat(Wishes.options(null, "high", null).level()).contains(Level.HIGH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HIGH", "", "highest", "high "})
  void levelsAreSpeltExactly(String level) {
    assertThatThrownBy(() -> Wishes.options(null, level, null))
        .isInstanceOf(ProblemException.class);
  }
}
