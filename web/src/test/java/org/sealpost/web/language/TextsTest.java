package org.sealpost.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealpost.access.PasswordRules.Weakness;

/** The bundles hold what the pages use, no more and no less, in every language. */
class TextsTest {

  private static final Path MAIN = Path.of("src/main");
  private static final Pattern QUOTED = Pattern.compile("['\"]([a-z]+(?:\\.[a-z-]+)*)['\"]");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:\\bt\\[|texts\\.of\\(|problems\\.title\\(|problems\\.add\\([^;]*?,)\\s*"
              + "['\"]([a-z]+(?:\\.[a-z-]+)*)['\"]\\s*[\\]),]");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void everyTextIsUsed() {
    Set<String> used = find(QUOTED);
    used.addAll(built());
    assertThat(keys("texts.properties")).isSubsetOf(used);
  }

  @Test
  void everyTextThatAPageAsksForExists() {
    Set<String> asked = find(ASKED);
    asked.addAll(built());
    assertThat(asked).hasSizeGreaterThan(100).isSubsetOf(keys("texts.properties"));
  }

  @ParameterizedTest
  @ValueSource(strings = "texts_de.properties")
  void everyLanguageIsComplete(String bundle) {
    assertThat(keys(bundle)).isEqualTo(keys("texts.properties"));
  }

  @ParameterizedTest
  @ValueSource(strings = "texts_de.properties")
  void everyLanguageFillsTheSamePlaces(String bundle) {
    Properties english = load("texts.properties");
    Properties other = load(bundle);
    for (String key : english.stringPropertyNames()) {
      assertThat(places(other.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"texts.properties", "texts_de.properties"})
  void noTextIsEmpty(String bundle) {
    assertThat(load(bundle).values()).noneMatch(text -> text.toString().isBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"texts.properties", "texts_de.properties"})
  void apostrophesAreDoubledWherePlacesAreFilled(String bundle) {
    Properties texts = load(bundle);
    assertThat(texts.stringPropertyNames())
        .filteredOn(key -> !places(texts.getProperty(key)).isEmpty())
        .noneMatch(key -> texts.getProperty(key).replace("''", "").contains("'"));
  }

  /** Keys that are put together from what the session beans refuse. */
  private static Set<String> built() {
    Stream<String> weaknesses = Arrays.stream(Weakness.values()).map(Weakness::key);
    Stream<String> refusals = Stream.of("over", "elsewhere", "wrong-password", "too-many-tries");
    return Stream.concat(
            Stream.concat(weaknesses, refusals).map(key -> "problem.password." + key),
            Stream.of(
                "problem.name.missing",
                "problem.name.too-long",
                "problem.name.malformed",
                "problem.terms.not-accepted"))
        .collect(Collectors.toSet());
  }

  private static Set<String> find(Pattern pattern) {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(xhtml|java)"))
          .map(TextsTest::read)
          .flatMap(text -> pattern.matcher(text).results())
          .map((MatchResult match) -> match.group(1))
          .collect(Collectors.toCollection(HashSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).sorted().distinct().toList();
  }

  private static Set<String> keys(String bundle) {
    return new TreeSet<>(load(bundle).stringPropertyNames());
  }

  private static Properties load(String bundle) {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(MAIN.resolve("resources/org/sealpost/web").resolve(bundle))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
