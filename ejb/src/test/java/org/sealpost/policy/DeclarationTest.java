package org.sealpost.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealpost.account.Scope;
import org.sealpost.envelope.Level;

class DeclarationTest {
  private static final String WHOLE =
      """
      {"accounts":[{"name":"Example Corp","domains":["example.com"],
        "technicalContact":"postmaster@example.com","lowAllowed":true,
        "language":"de","timeZone":"Europe/Berlin",
        "profiles":[{"name":"medium","isDefault":true,"level":"medium","reply":true,
          "replyAll":true,"forward":true,"readReceipt":false,"expiryDays":0,
          "subject":"neutral","language":"en","delivery":"attachment"},
          {"name":"high","level":"high"}],
        "gateways":[{"name":"mail gateway","scopes":["issue","manage"],
          "tokenSha256":"%s"}]}]}"""
          .formatted("ab".repeat(32));

  @Test
  void declarationIsReadWhole() {
    var account = parse(WHOLE).accounts().get(0);

    assertThat(account.account().name()).isEqualTo("Example Corp");
    assertThat(account.domains()).hasSize(1);
    assertThat(account.profiles().get(0).subject()).isEqualTo(SubjectRule.NEUTRAL);
    assertThat(account.profiles().get(1).level()).isEqualTo(Level.HIGH);
    assertThat(account.profiles().get(1).language().toLanguageTag()).isEqualTo("de");
    assertThat(account.gateways().get(0).scopes())
        .containsExactlyInAnyOrder(Scope.ISSUE, Scope.MANAGE);
  }

  @Test
  void gatewayIsRevokedOnlyWhereItIsMarked() {
    String marked = WHOLE.replace("\"tokenSha256\"", "\"revoked\":true,\"tokenSha256\"");

    assertThat(parse(WHOLE).accounts().get(0).gateways().get(0).revoked()).isFalse();
    assertThat(parse(marked).accounts().get(0).gateways().get(0).revoked()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"lowAllowed\":true | \"lowAllowed\":\"yes\" | accounts[0].lowAllowed",
        "\"level\":\"high\" | \"level\":\"HIGH\" | accounts[0].profiles[1].level",
        "\"subject\":\"neutral\" | \"subject\":\"secret\" | accounts[0].profiles[0].subject",
        "\"expiryDays\":0 | \"expiryDays\":1.5 | accounts[0].profiles[0].expiryDays",
        "\"domains\":[\"example.com\"] | \"domains\":\"example.com\" | accounts[0].domains",
        "example.com\"] | exa mple.com\"] | accounts[0].domains",
        "\"manage\" | \"everything\" | accounts[0].gateways[0].scopes",
        "abab\" | ab\" | accounts[0].gateways[0].tokenSha256",
        "\"forward\":true | \"forwards\":true | accounts[0].profiles[0]",
        "\"language\":\"en\" | \"language\":\"nl\" | accounts[0].profiles[0].language",
        "Europe/Berlin | Europe/Atlantis | accounts[0].timeZone"
      })
  void whatIsWrongIsToldWithItsPlace(String right, String wrong, String place) {
    assertThatThrownBy(() -> parse(WHOLE.replace(right, wrong)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(place + " must be");
  }

  @Test
  void nameThatStandsTwiceIsRefused() {
    assertThatThrownBy(() -> parse("{\"accounts\":[],\"accounts\":[]}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Declaration parse(String json) {
    return Declaration.parse(json.getBytes(StandardCharsets.UTF_8));
  }
}
