package org.sealpost.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PeopleCsvTest {
  @Test
  void commasAndSemicolonsAreTaken() {
    for (var text : List.of("a@b.example,Ann,de\n", "a@b.example; Ann ;de", "a@b.example;Ann;de")) {
      assertThat(lines(text).get(0).person())
          .hasValueSatisfying(
              person -> {
                assertThat(person.name()).isEqualTo("Ann");
                assertThat(person.language()).isEqualTo(Locale.GERMAN);
              });
    }
  }

  @Test
  void markAndTitlesAreNoPerson() {
    var lines = lines("\uFEFFaddress,name\n\na@b.example,Ann\n");
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).number()).isEqualTo(3);
    assertThat(lines.get(0).person().orElseThrow().language()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void eachLineSaysWhatIsWrongWithIt() {
    assertThat(
            lines(
                "a@b.example\nann,Ann\n@,x,de\na@b.example,Ann,1\na@b.example,A,de,x,y\n"
                    + "a@b.example,Ann,German please\n"))
        .extracting(PeopleCsv.Line::outcome)
        .containsExactly(
            AddOutcome.LINE_MALFORMED,
            AddOutcome.ADDRESS_MALFORMED,
            AddOutcome.ADDRESS_MALFORMED,
            AddOutcome.LANGUAGE_MALFORMED,
            AddOutcome.LINE_MALFORMED,
            AddOutcome.LANGUAGE_MALFORMED);
  }

  @Test
  void openQuotationMarkEndsTheList() {
    assertThat(lines("a@b.example,Ann\nb@b.example,\"Ben\nc@b.example,Cem\n"))
        .extracting(PeopleCsv.Line::outcome)
        .containsExactly(AddOutcome.ADDED, AddOutcome.LINE_MALFORMED);
  }

  @Test
  void whatIsNoTextIsNotRead() {
    assertThat(PeopleCsv.isText(new byte[] {(byte) 0xe4, 'x'})).isFalse();
    assertThat(PeopleCsv.isText(new byte[] {'a', 0, 'b'})).isFalse();
    assertThat(PeopleCsv.isText("Jörg".getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(lines("")).isEmpty();
  }

  private static List<PeopleCsv.Line> lines(String text) {
    return PeopleCsv.read(text.getBytes(StandardCharsets.UTF_8)).lines();
  }
}
