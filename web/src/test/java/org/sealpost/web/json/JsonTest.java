package org.sealpost.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealpost.web.error.ProblemException;

class JsonTest {
  record Order(String reason, List<String> names) {}

  @Test
  void textBeyondTheBasicPlaneIsRead() throws IOException {
    assertThat(read("{\"reason\":\"\\ud83d\\ude00\",\"names\":[\"\u00e4\"]}"))
        .isEqualTo(new Order("\ud83d\ude00", List.of("\u00e4")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"reason\":\"\\ud800\"}",
        "{\"reason\":\"a\\u0000b\"}",
        "{\"names\":[\"\\udc00\"]}",
        "{\"names\":[\"\\u0000\"]}",
        "{\"reason\":1}",
        "{\"other\":\"\"}",
        "{\"reason\":\"\",\"reason\":\"\"}",
        "{} {}"
      })
  void brokenTextAndForeignMembersAreTheClientsFault(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(ProblemException.class);
  }

  private static Order read(String json) throws IOException {
    return Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Order.class);
  }
}
