package org.sealpost.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearTagsTest {
  private static final List<MailRule> RULES =
      List.of(
          new MailRule(
              java.util.UUID.randomUUID(),
              1,
              new RuleOrder(
                  "tags",
                  Junction.ANY,
                  List.of(
                      new ConditionLine(0, false, "subject-tag", "", "[Secure]"),
                      new ConditionLine(0, false, "words", "", "other")),
                  RuleAction.SEAL,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  "")));

  @ParameterizedTest
  @CsvSource({
    "[Securee] hello, [Securee]",
    "[secure] hello, [secure]",
    "Re: [SECURE] hello, [SECURE]",
    "hello (Secure), (Secure)",
    "hello [Scure, [Scure",
    "[Sceure] x, [Sceure]",
    "[ secure ] x, [ secure ]",
    "AW: secure: hello, secure"
  })
  void nearTagIsFound(String subject, String found) {
    assertThat(NearTags.in(subject, RULES)).containsExactly(new NearTag("[Secure]", found));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Secure] hello",
        "[Secure] and [secure]",
        "a secure place",
        "[Sec] x",
        "[Urgent] x",
        "[Insecurely] x",
        "",
        "[[[[[[["
      })
  void otherSubjectsHaveNone(String subject) {
    assertThat(NearTags.in(subject, RULES)).isEmpty();
  }
}
