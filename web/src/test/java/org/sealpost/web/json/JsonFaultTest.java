package org.sealpost.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealpost.web.error.ProblemException;
import org.sealpost.web.error.ProblemType;

class JsonFaultTest {
  /** Something to read. */
  record Order(@JsonProperty(required = true) String until, Boolean locked) {}

  @Test
  void nullIsGivenAndAbsenceIsNot() throws IOException {
    assertThat(read("{\"until\":null}")).isEqualTo(new Order(null, null));
    refused("{}", "until");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"until\":\"x\",\"more\":1} | more",
        "{\"until\":\"x\",\"until\":\"y\"} | line 1",
        "{\"until\":7} | until",
        "{\"until\":true} | until",
        "{\"until\":[]} | until",
        "{\"until\":\"x\",\"locked\":\"true\"} | locked",
        "{\"until\":\"x\",\"locked\":1} | locked",
        "{\"until\":\"x\"} {} | line 1",
        "{\"until\":\"x\" | line 1",
        "[] | object",
        "null | object",
        "x | line 1"
      })
  void whatIsWrongIsNamed(String text, String named) {
    refused(text, named);
  }

  @Test
  void nothingOfTheInsideIsTold() {
    assertThatThrownBy(() -> read("{\"until\":[]}"))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("org.sealpost", "java."));
  }

  @Test
  void moreThanHalfAMebibyteIsRefused() {
    assertThatThrownBy(() -> read("\"" + "x".repeat(Json.LONGEST)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.TOO_LARGE));
  }

  private static void refused(String text, String named) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().type()).isEqualTo(ProblemType.MALFORMED);
              assertThat(e.problem().detail()).contains(named);
            });
  }

  private static Order read(String text) throws IOException {
    return Json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Order.class);
  }
}
