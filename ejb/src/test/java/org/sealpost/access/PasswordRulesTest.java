package org.sealpost.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealpost.access.PasswordRules.Weakness;
import org.sealpost.signin.PasswordLength;

class PasswordRulesTest {
  private static final List<String> NOBODY = List.of();

  @Test
  void fourteenCodePointsAreTooShort() {
    assertThat(check("🦊".repeat(14), NOBODY)).contains(Weakness.TOO_SHORT);
  }

  @Test
  void moreThan256CodePointsAreTooLong() {
    assertThat(check("xk2 ".repeat(65), NOBODY)).contains(Weakness.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "123456789012345",
        "aaaaaaaaaaaaaaaaaaaa",
        "qwertyuiopasdfghjkl",
        "passwordpassword1"
      })
  void commonPasswordsAreRefusedHoweverLong(String common) {
    assertThat(check(common, NOBODY)).contains(Weakness.COMMON);
  }

  @Test
  void aPasswordMadeOfOnesNameAndAddressIsRefused() {
    assertThat(
            check(
                "heidemarieosterkamp",
                List.of("Heidemarie Osterkamp", "heidemarie.osterkamp@example.com")))
        .contains(Weakness.PERSONAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seven quiet herons at dusk",
        "fünf blaue Eimer am Teich",
        "\u65e5\u672c\u8a9e\u306e\u9577\u3044\u5408\u8a00\u8449\u3092\u899a\u3048\u3066\u3044\u308b\u4eba"
      })
  void aPhraseIsGood(String phrase) {
    assertThat(check(phrase, List.of("Anna", "anna@example.com"))).isEmpty();
  }

  private static Optional<Weakness> check(String password, List<String> personal) {
    return PasswordRules.check(Password.of(password), PasswordLength.FIFTEEN, personal);
  }
}
