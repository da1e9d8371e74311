package org.sealpost.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealpost.envelope.Languages;

class MailBodyTest {
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("host", "mail.example.com"),
          Map.entry("origin", "https://mail.example.com"),
          Map.entry("link", "https://mail.example.com/x?t=a&b"),
          Map.entry("name", "<b>Eve</b> \"$1\" {link}"),
          Map.entry("signIn", "https://mail.example.com/s"),
          Map.entry("account", "Example & Co"),
          Map.entry("address", "ann@example.com"),
          Map.entry("gateway", "mx1"),
          Map.entry("end", "1 January 2027"),
          Map.entry("tag", "[Secure]"),
          Map.entry("found", "[Securee]"),
          Map.entry("domain", "tls.example"),
          Map.entry("recipient", "bob@tls.example"),
          Map.entry("forgotten", "https://mail.example.com/f"));

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindHasTextsInEveryLanguage(Kind kind) {
    for (Locale language : Languages.SPOKEN) {
      MailBody body = MailBody.of(kind, MailTexts.of(language, VALUES));

      assertThat(body.language()).isEqualTo(language.toLanguageTag());
      assertThat(body.subject()).contains("mail.example.com");
      assertThat(body.html()).contains("<html lang=\"" + language.toLanguageTag() + "\">");
    }
  }

  @Test
  void valuesAreEscapedInHtmlAndStayValues() {
    MailBody body = MailBody.of(Kind.PASSWORD_RESET, MailTexts.of(Locale.ENGLISH, VALUES));

    assertThat(body.html())
        .contains("&lt;b&gt;Eve&lt;/b&gt; &quot;$1&quot; {link}")
        .contains("href=\"https://mail.example.com/x?t=a&amp;b\"")
        .doesNotContain("<b>");
    assertThat(body.text()).contains("<b>Eve</b> \"$1\" {link}");
  }

  @Test
  void theActivationMailRepeatsNothingAStrangerTyped() {
    MailBody body = MailBody.of(Kind.ACTIVATION, MailTexts.of(Locale.ENGLISH, VALUES));

    assertThat(body.text()).doesNotContain("Eve").contains("https://mail.example.com/x?t=a&b");
  }

  @Test
  void aLanguageWithoutTextsGetsEnglishWhateverTheServersLanguageIs() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);

      assertThat(MailTexts.of(Locale.ITALIAN, VALUES).language()).isEqualTo("en");
    } finally {
      Locale.setDefault(before);
    }
  }
}
