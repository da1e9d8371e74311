package org.sealpost.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
  private static final Instant MOMENT = Instant.parse("2026-11-23T23:30:05Z");

  @Test
  void dateAndTimeAreThoseOfTheZone() {
    assertThat(FileName.STANDARD.at(MOMENT, ZoneId.of("Europe/Berlin")))
        .isEqualTo("securedoc_20261124T003005.html");
    assertThat(FileName.STANDARD.at(MOMENT, ZoneId.of("UTC")))
        .isEqualTo("securedoc_20261123T233005.html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"message.html", " letter ${date}.htm ", "${time}.html", "A-b_c.${date} x.html"})
  void safePatternsAreTaken(String typed) {
    assertThat(FileName.parse(typed)).contains(new FileName(typed.strip()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".html",
        "..html",
        "../x.html",
        "a/b.html",
        "a\\b.html",
        "a.exe",
        "a.html.exe",
        "a\n.html",
        "a\".html",
        "a;b.html",
        "ä.html",
        "${host}.html",
        "$.html",
        "a .html",
        "-${date",
        "\u0000.html"
      })
  void unsafePatternsAreRefused(String typed) {
    assertThat(FileName.parse(typed)).isEmpty();
  }

  @Test
  void longPatternIsRefused() {
    assertThat(FileName.parse("a".repeat(95) + ".html")).isPresent();
    assertThat(FileName.parse("a".repeat(96) + ".html")).isEmpty();
  }
}
