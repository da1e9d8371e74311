package org.sealpost.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealpost.address.EmailAddress;
import org.sealpost.web.error.ProblemException;
import org.sealpost.web.error.ProblemType;

class AddressesTest {
  @Test
  void aCommaListBecomesAddressesInOrder() {
    assertThat(Addresses.listInHeader("Sealpost-Recipient", List.of("b@x.example , A@x.example")))
        .extracting(EmailAddress::canonical)
        .containsExactly("b@x.example", "a@x.example");
  }

  @Test
  void severalLinesAreOneList() {
    assertThat(Addresses.listInHeader("Sealpost-Recipient", List.of("a@x.example", "b@x.example")))
        .hasSize(2);
  }

  @Test
  void nonAsciiIsPercentEncodedUtf8() {
    assertThat(Addresses.inHeader("Sealpost-Sender", List.of("j%C3%B6rg@example.com")))
        .hasToString("jörg@example.com");
  }

  @Test
  void fiftyRecipientsFitAndFiftyOneDoNot() {
    String fifty = String.join(",", Collections.nCopies(50, "a@x.example"));
    assertThat(Addresses.listInHeader("Sealpost-Recipient", List.of(fifty))).hasSize(50);
    assertThatThrownBy(
            () -> Addresses.listInHeader("Sealpost-Recipient", List.of(fifty + ",b@x.example")))
        .isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "a@x.example,",
        "a@x.example,,b@x.example",
        "nobody",
        "a@x.example;b@x.example",
        "%zz@x.example",
        "a%4",
        "a%",
        "%ff@x.example",
        "a%0d%0aBcc:b@x.example",
        "a%00@x.example",
        "jörg@example.com",
        "a\u760d\u760ab@example.com"
      })
  void whatIsNoListOfAddressesIsRefused(String value) {
    assertThatThrownBy(() -> Addresses.listInHeader("Sealpost-Recipient", List.of(value)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.MALFORMED));
  }

  @Test
  void thereIsOneSender() {
    assertThatThrownBy(
            () -> Addresses.inHeader("Sealpost-Sender", List.of("a@x.example", "b@x.example")))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> Addresses.inHeader("Sealpost-Sender", List.of()))
        .isInstanceOf(ProblemException.class);
  }
}
