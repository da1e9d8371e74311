package org.sealpost.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HereTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/security/sign-in?m=AAAAAAAAAAAAAAAAAAAAAA", "/m/abc"})
  void pathOfThisServiceIsLocal(String path) {
    assertThat(Here.isLocal(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "evil",
        "/a\r\nSet-Cookie: a=b",
        "/a b",
        "/\t/evil.example"
      })
  void anythingElseIsNot(String path) {
    assertThat(Here.isLocal(path)).isFalse();
  }
}
