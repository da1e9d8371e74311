package org.sealpost.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealpost.envelope.Languages;

/** The texts of both kinds of mail, its own and the sealed ones, are there in every language. */
class MailTextsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/sealpost");
  private static final Path SEALED = Path.of("src/main/java/org/sealpost/message/SealedTexts.java");
  private static final Pattern SAID = Pattern.compile("\\bsay\\(\"([a-z.]+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
  private static final String OWN = "notification/texts";
  private static final String OF_SEALED_MAIL = "message/texts";

  /** Each bundle in each language but English. */
  static Stream<Arguments> translations() {
    return Stream.of(OWN, OF_SEALED_MAIL)
        .flatMap(
            bundle ->
                Languages.SPOKEN.stream().skip(1).map(language -> Arguments.of(bundle, language)));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void everyLanguageHasTheSameTextsWithTheSamePlaces(String bundle, Locale language)
      throws IOException {
    Properties english = load(bundle);
    Properties other = load(bundle + "_" + language.toLanguageTag());
    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      String text = other.getProperty(key);
      assertThat(text).as(key).isNotBlank();
      assertThat(places(text)).as(key).isEqualTo(places(english.getProperty(key)));
      assertThat(text.replace("''", "")).as(key).doesNotContain("'");
    }
  }

  @Test
  void noTextOfTheServicesOwnMailsIsIdle() throws IOException {
    Set<String> kinds = Arrays.stream(Kind.values()).map(Kind::key).collect(Collectors.toSet());
    assertThat(load(OWN).stringPropertyNames())
        .allMatch(
            key ->
                Set.of("greeting", "ending", "link").contains(key)
                    || kinds.contains(key.replaceFirst("\\.(subject|button|[1-9])$", "")));
  }

  @Test
  void sealedMailUsesEveryText() throws IOException {
    Set<String> said =
        SAID.matcher(Files.readString(SEALED))
            .results()
            .map((MatchResult match) -> match.group(1))
            .collect(Collectors.toSet());
    assertThat(load(OF_SEALED_MAIL).stringPropertyNames()).isEqualTo(said);
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).sorted().distinct().toList();
  }

  private static Properties load(String bundle) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(RESOURCES.resolve(bundle + ".properties"))) {
      properties.load(in);
    }
    return properties;
  }
}
