package org.sealpost.web.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  @Test
  void fileBeginsWithItsMarkAndItsTitles() throws IOException {
    assertThat(file(List.of("Ähre", "b"))).isEqualTo("\ufeffÄhre,b\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx", "\rx"})
  void cellThatWouldBeAFormulaIsText(String cell) throws IOException {
    assertThat(file(List.of(cell))).contains("'" + cell);
  }

  @Test
  void otherCellsStayAsTheyAre() throws IOException {
    assertThat(file(List.of("1", "", "a=b", "say \"hi\", you")))
        .isEqualTo("\ufeff1,,a=b,\"say \"\"hi\"\", you\"\r\n");
  }

  private static String file(List<String> cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvFile file = new CsvFile(out, cells)) {
      assertThat(file).isNotNull();
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
