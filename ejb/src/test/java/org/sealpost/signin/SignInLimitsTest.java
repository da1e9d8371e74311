package org.sealpost.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SignInLimitsTest {
  private static final SignInLimits SHORT = new SignInLimits(PasswordLength.FIFTEEN, 5, 12, 30);
  private static final SignInLimits LONG = new SignInLimits(PasswordLength.TWENTY, 20, 1, 0);

  @Test
  void theStricterOfEachHolds() {
    var both = new SignInLimits(PasswordLength.TWENTY, 5, 1, 0);
    assertThat(SHORT.and(LONG)).isEqualTo(both);
    assertThat(LONG.and(SHORT)).isEqualTo(both);
    assertThat(SHORT.and(SignInLimits.DEFAULT)).isEqualTo(SHORT);
  }

  @Test
  void nothingIsLooserThanTheDefaults() {
    assertThatThrownBy(() -> limits(31, 12, 30)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> limits(4, 12, 30)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> limits(30, 13, 30)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> limits(30, 0, 30)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> limits(30, 12, 31)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> limits(30, 12, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static SignInLimits limits(int idle, int session, int device) {
    return new SignInLimits(PasswordLength.FIFTEEN, idle, session, device);
  }
}
