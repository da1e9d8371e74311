package org.sealpost.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private static final ReadMail MAIL =
      TestMail.saying(
          "Re: [Secure] Zahlen für Müller",
          "Dear Bob,\r\nthis is top\r\n  secret. Card: 4111 1111-1111.1111, 12345.\r\n");

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "subject-tag, '', [Secure], true",
    "subject-tag, '', [secure], false",
    "subject-tag, '', Secure, true",
    "subject-pattern, '', zahlen.*müller, true",
    "subject-pattern, '', ^\\[secure\\], false",
    "subject-pattern, '', (?-i)ZAHLEN, false",
    "header, X-Class, internal, true",
    "header, x-class, internal ü, true",
    "header, X-Class, public, false",
    "header, X-Class, '', true",
    "header, X-None, '', false",
    "sender, '', ann@example.com, true",
    "sender, '', ANN@Example.COM, true",
    "sender, '', example.com, true",
    "sender, '', '@example.com', true",
    "sender, '', ann@example.org, false",
    "sender, '', *.com, true",
    "recipient-domain, '', partner.example, false",
    "recipient-domain, '', *.partner.example, true",
    "recipient-domain, '', sub.partner.example, true",
    "recipient-domain, '', *.artner.example, false",
    "words, '', 'nothing, TOP secret', true",
    "words, '', 'ecret', false",
    "words, '', 'Müller', true",
    "words, '', 'Bob', true",
    "text-pattern, '', dear\\s+bob, true",
    "text-pattern, '', ^this is top$, true",
    "text-pattern, '', zahlen, false",
    "card-number, '', '', true",
    "larger-than, '', 0, true",
    "larger-than, '', 1, false"
  })
  void testHoldsAsTheTableSays(String kind, String header, String value, boolean holds) {
    Condition one =
        ConditionLines.condition(new ConditionLine(0, false, kind, header, value)).orElseThrow();
    Condition not =
        ConditionLines.condition(new ConditionLine(0, true, kind, header, value)).orElseThrow();

    assertThat(one.holds(MAIL)).isEqualTo(holds);
    assertThat(not.holds(MAIL)).isEqualTo(!holds);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "subject-tag, '', ''",
    "subject-tag, '', '  '",
    "no-such-kind, '', x",
    "subject-pattern, '', (",
    "subject-pattern, '', a*",
    "text-pattern, '', ((x{1000}){1000}){1000}",
    "text-pattern, '', (?<=a)b",
    "header, 'X Class', a",
    "header, '', a",
    "sender, '', a@b@",
    "recipient-domain, '', ann@example.com",
    "words, '', ', ,'",
    "larger-than, '', -1",
    "larger-than, '', 1 MB",
    "larger-than, '', 99999999999"
  })
  void testThatMakesNoSenseIsNone(String kind, String header, String value) {
    assertThat(ConditionLines.condition(new ConditionLine(0, false, kind, header, value)))
        .isEmpty();
  }

  @Test
  void groupsCountTheOtherWay() {
    ConditionLine yes = new ConditionLine(0, false, "words", "", "secret");
    ConditionLine no = new ConditionLine(0, false, "words", "", "nowhere");

    assertThat(joined(Junction.ALL, yes, no)).isFalse();
    assertThat(joined(Junction.ANY, yes, no)).isTrue();
    assertThat(joined(Junction.ALL, yes, in(1, yes), in(1, no))).isTrue();
    assertThat(joined(Junction.ANY, no, in(1, yes), in(1, no))).isFalse();
    assertThat(joined(Junction.ANY, no, in(1, yes), in(1, no), in(2, yes), in(2, yes))).isTrue();
  }

  private static boolean joined(Junction junction, ConditionLine... lines) {
    return ConditionLines.joined(junction, List.of(lines)).holds(MAIL);
  }

  private static ConditionLine in(int group, ConditionLine line) {
    return new ConditionLine(group, line.negated(), line.kind(), line.header(), line.value());
  }

  @Test
  void storedConditionsComeBackAsTheyWere() {
    List<ConditionLine> lines =
        List.of(
            new ConditionLine(0, false, "subject-tag", "", "[Secure] \"ü\""),
            new ConditionLine(0, true, "header", "X-Class", "a|b"),
            new ConditionLine(1, false, "card-number", "", ""),
            new ConditionLine(1, true, "larger-than", "", "20"));
    String stored = Conditions.text(ConditionLines.joined(Junction.ANY, lines));

    assertThat(ConditionLines.of(Conditions.parse(stored))).isEqualTo(lines);
    assertThat(Conditions.text(Conditions.parse(stored))).isEqualTo(stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}",
        "[]",
        "{\"all\":[]}",
        "{\"all\":[{\"is\":\"card-number\"}],\"any\":[]}",
        "{\"all\":[{\"is\":\"card-number\",\"more\":1}]}",
        "{\"all\":[{\"is\":\"nothing\",\"value\":\"x\"}]}",
        "{\"all\":[{\"is\":\"words\",\"value\":7}]}",
        "{\"all\":[{\"not\":{\"all\":[{\"is\":\"card-number\"}]}}]}",
        "{\"all\":[{\"any\":[{\"all\":[{\"is\":\"card-number\"}]}]}]}",
        "{\"all\":[{\"is\":\"card-number\"}]} x"
      })
  void anythingElseIsRefused(String json) {
    assertThatThrownBy(() -> Conditions.parse(json)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void numberOfTestsIsBounded() {
    String many = "{\"is\":\"card-number\"},".repeat(20) + "{\"is\":\"card-number\"}";
    assertThatThrownBy(() -> Conditions.parse("{\"all\":[{\"any\":[" + many + "]}," + many + "]}"))
        .hasMessage("too many tests");
  }

  @Test
  void patternThatWouldBacktrackForEverEnds() {
    Condition evil =
        ConditionLines.condition(new ConditionLine(0, false, "text-pattern", "", "^(a+)+$"))
            .orElseThrow();

    assertThat(evil.holds(TestMail.saying("x", "a".repeat(900_000) + "!"))).isFalse();
    assertThat(evil.holds(TestMail.saying("x", "a".repeat(900_000)))).isTrue();
  }
}
