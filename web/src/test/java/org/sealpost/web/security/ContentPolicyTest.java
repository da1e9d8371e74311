package org.sealpost.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentPolicyTest {
  @Test
  void theNonceOfThePageAllowsItsScripts() {
    String policy =
        ContentPolicy.VIEWER.withNonceOf("script-src 'self' 'nonce-AbCdEfGhIjKlMnOp==';");
    assertThat(policy).endsWith("script-src 'self' 'nonce-AbCdEfGhIjKlMnOp=='");
  }

  @Test
  void nothingButTheNonceIsTakenOver() {
    assertThat(ContentPolicy.PAGE.withNonceOf("default-src *; script-src 'unsafe-inline'"))
        .isEqualTo(ContentPolicy.PAGE.withoutNonce());
  }

  @ParameterizedTest
  @EnumSource(ContentPolicy.class)
  void noPolicyAllowsInlineScripts(ContentPolicy policy) {
    assertThat(policy.withoutNonce()).startsWith("default-src 'none'");
    assertThat(policy.withoutNonce()).doesNotContain("unsafe-eval");
    assertThat(policy.withoutNonce().replaceAll("style-src[^;]*", ""))
        .doesNotContain("unsafe-inline");
  }
}
