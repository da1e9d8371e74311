package org.sealpost.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MetricsTokenTest {
  private static final String VALUE = "a-token-of-24-characters";

  @Test
  void onlyTheWholeTokenIsRight() {
    MetricsToken token = new MetricsToken(VALUE);
    assertThat(token.is(VALUE)).isTrue();
    assertThat(token.is(VALUE + "x")).isFalse();
    assertThat(token.is(VALUE.substring(1))).isFalse();
    assertThat(token.is("")).isFalse();
  }

  @Test
  void aShortOneIsNoSetting() {
    assertThatThrownBy(() -> new MetricsToken("short"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("20 characters");
  }

  @Test
  void itIsNeverPrinted() {
    assertThat(new MetricsToken(VALUE)).hasToString("MetricsToken[redacted]");
  }
}
