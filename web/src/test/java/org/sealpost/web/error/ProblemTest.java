package org.sealpost.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void everyTypeHasAUrnAStatusAndATitle(ProblemType type) {
    assertThat(type.uri().toString()).matches("urn:sealpost:problem:[a-z-]+");
    assertThat(type.status()).isBetween(400, 599);
    assertThat(type.title()).isNotBlank().doesNotEndWith(".");
  }

  @Test
  void membersStandBesideTheFourOfTheStandard() {
    Problem problem = Problem.of(ProblemType.LOCKED, "Ask.").with("reason", "\"Wrong\" file");
    assertThat(new String(problem.json(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"type\":\"urn:sealpost:problem:locked\",\"title\":\"This message is locked\","
                + "\"status\":423,\"detail\":\"Ask.\",\"reason\":\"\\\"Wrong\\\" file\"}");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 406, 413, 415})
  void whatTheServerRefusesKeepsItsStatus(int status) {
    assertThat(Problems.forStatus(status).type().status()).isEqualTo(status);
  }

  @Test
  void otherStatusesStayOnTheirSide() {
    assertThat(Problems.forStatus(418).type()).isEqualTo(ProblemType.MALFORMED);
    assertThat(Problems.forStatus(502).type()).isEqualTo(ProblemType.FAILED);
  }

  @Test
  void waitingIsAtLeastASecond() {
    assertThat(Problem.of(ProblemType.BUSY, "Wait.").retryAfter(0).retryAfter()).contains(1);
  }
}
