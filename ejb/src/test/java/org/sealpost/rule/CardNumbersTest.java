package org.sealpost.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are the card schemes' own for tests. */
class CardNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "card 4111 1111 1111 1111.",
        "4111-1111-1111-1111",
        "4111.1111.1111.1111",
        "(3782 822463 10005)",
        "5555555555554444,",
        "6011 1111 1111 1117",
        "4222222222222",
        "order 77 5105 1051 0510 5100 thanks",
        "4111\u00a01111\u00a01111\u00a01111"
      })
  void numberIsFound(String text) {
    assertThat(CardNumbers.anyIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111112",
        "4111 1111  1111 1111",
        "94111111111111111",
        "41111111111111110",
        "4111 1111\n1111 1111",
        "0000 0000 0000 0000",
        "1234567890",
        "",
        "4111 1111 1111"
      })
  void whatIsNoneIsNot(String text) {
    assertThat(CardNumbers.anyIn(text)).isFalse();
  }
}
