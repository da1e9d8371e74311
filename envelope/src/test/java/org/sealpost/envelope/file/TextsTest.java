package org.sealpost.envelope.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealpost.envelope.Languages;

/** The texts of an envelope are there in every language, and none is idle. */
class TextsTest {
  private static final Path BUNDLES = Path.of("src/main/resources/org/sealpost/envelope/file");
  private static final Path PAGE =
      Path.of("src/main/java/org/sealpost/envelope/file/EnvelopePage.java");
  private static final Pattern ASKED =
      Pattern.compile("(?:texts\\.html|\\bentry)\\(\"([A-Za-z]+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  /** Every language but English. */
  static Stream<Locale> translations() {
    return Languages.SPOKEN.stream().skip(1);
  }

  @Test
  void thePageUsesEveryText() throws IOException {
    Set<String> asked =
        ASKED
            .matcher(Files.readString(PAGE))
            .results()
            .map((MatchResult match) -> match.group(1))
            .collect(Collectors.toSet());
    assertThat(english().stringPropertyNames()).isEqualTo(asked);
  }

  @ParameterizedTest
  @MethodSource("translations")
  void everyLanguageHasTheSameTextsWithTheSamePlaces(Locale language) throws IOException {
    Properties english = english();
    Properties other = load("texts_" + language.toLanguageTag());
    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      String text = other.getProperty(key);
      assertThat(text).as(key).isNotBlank();
      assertThat(places(text)).as(key).isEqualTo(places(english.getProperty(key)));
      assertThat(places(text).isEmpty() || !text.replace("''", "").contains("'")).as(key).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("translations")
  void everyLanguageIsFoundFromAnyCountry(Locale language) {
    Locale abroad = new Locale.Builder().setLocale(language).setRegion("CA").build();
    assertThat(new Texts(abroad).language()).isEqualTo(language);
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).sorted().distinct().toList();
  }

  private static Properties english() throws IOException {
    return load("texts");
  }

  private static Properties load(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
      properties.load(in);
    }
    return properties;
  }
}
