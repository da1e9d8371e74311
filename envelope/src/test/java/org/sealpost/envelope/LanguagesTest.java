package org.sealpost.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource({
    "fr-CA, fr",
    "pt-BR, pt",
    "pt-PT, pt",
    "ja, ja",
    "es-419, es",
    "'nl-NL,de-AT,fr', de",
    "nl-NL, en",
    "tlh, en"
  })
  void firstWishThatIsSpokenWins(String wishes, String spoken) {
    List<Locale> locales = Arrays.stream(wishes.split(",")).map(Locale::forLanguageTag).toList();
    assertThat(Languages.best(locales).toLanguageTag()).isEqualTo(spoken);
  }
}
