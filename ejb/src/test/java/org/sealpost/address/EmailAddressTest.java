package org.sealpost.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Ann@Example.COM | ann@example.com",
        "o'neil+tag@mail.example.com | o'neil+tag@mail.example.com",
        "jörg@bücher.example | jörg@xn--bcher-kva.example",
        "\"plain\"@example.com | plain@example.com",
        "\"two words\"@example.com | \"two words\"@example.com",
        "a@xn--bcher-kva.example | a@xn--bcher-kva.example"
      })
  void canonicalFormIsLowerCaseWithAnAsciiDomain(String text, String canonical) {
    assertThat(EmailAddress.parse(text).orElseThrow().canonical()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ann",
        "@example.com",
        "ann@",
        "ann@@example.com",
        ".ann@example.com",
        "a..b@example.com",
        "ann@example..com",
        "ann@-example.com",
        "ann@[127.0.0.1]",
        "ann@1.2.3.4",
        "ann smith@example.com",
        "ann(comment)@example.com",
        "<ann@example.com>",
        "ann@example.com\r\nRCPT TO:<eve@example.com>",
        "ann\r\n@example.com",
        "ann\u760d\u760a@example.com",
        "\"a\r\nb\"@example.com",
        "ann\u202e@example.com",
        "ann@stra\u00dfe.example",
        "ann,eve@example.com"
      })
  void whatIsNoPlainAddressIsRefused(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
  }

  @Test
  void lengthIsCountedInOctets() {
    assertThat(EmailAddress.parse("a".repeat(64) + "@example.com")).isPresent();
    assertThat(EmailAddress.parse("a".repeat(65) + "@example.com")).isEmpty();
    assertThat(EmailAddress.parse("\u00fc".repeat(33) + "@example.com")).isEmpty();
  }

  @Test
  void composedAndDecomposedFormsAreOneAddress() {
    assertThat(EmailAddress.parse("jo\u0308rg@example.com"))
        .isEqualTo(EmailAddress.parse("J\u00d6RG@example.com"));
  }

  @Test
  void whatIsCanonicalParsesToItself() {
    for (String text :
        new String[] {"\"A B\"@example.com", "\"a\\\"b\"@x.example", "ŁÓDŹ@x.example"}) {
      EmailAddress once = EmailAddress.parse(text).orElseThrow();
      assertThat(EmailAddress.parse(once.canonical())).contains(once);
    }
  }
}
