package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealpost.client.Chromium;

/** The pages speak the reader's language. */
@Tag("tour")
@ExtendWith(Sealpost.class)
class LanguagesIT {

  @ParameterizedTest
  @CsvSource({
    "de-AT,de,Anmelden",
    "en-GB,en,Sign in",
    "fr-CA,fr,Se connecter",
    "es-MX,es,Iniciar sesión",
    "pt-BR,pt,Entrar",
    "ja-JP,ja,サインイン",
    "nl-NL,en,Sign in"
  })
  void browserSaysWhichLanguage(
      String wish, String tag, String heading, Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader(new NewContextOptions().setLocale(wish))) {
      assertSpeaks(browser.visit("/security/sign-in"), tag, heading);
    }
  }

  @Test
  void choiceOfTheReaderWinsAndKeepsTheMessage(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      var page = browser.visit("/security/sign-in?m=AAAAAAAAAAAAAAAAAAAAAA");
      page.locator("footer button[value=de]").click();
      page.locator("html[lang=de]").waitFor();
      assertThat(page.url()).endsWith("/security/sign-in?m=AAAAAAAAAAAAAAAAAAAAAA");
      assertSpeaks(browser.visit("/enrollment/enroll"), "de", "Konto anlegen");
    }
  }

  @Test
  void problemsAreToldInTheSameLanguage(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader(new NewContextOptions().setLocale("de-DE"))) {
      var page = browser.visit("/enrollment/forgotten");
      page.locator("#go").click();
      assertThat(page.locator("#email-error").innerText()).contains("Schreiben Sie die Adresse");
    }
  }

  @ParameterizedTest
  @CsvSource({"fr-CA,fr,L’enveloppe est arrivée", "ja,ja,エンベロープが", "'nl,pt-PT',pt,O envelope"})
  void answerToADamagedPostSpeaksTheBrowsersLanguage(
      String wishes, String tag, String heading, Sealpost sealpost) throws Exception {
    var post =
        HttpRequest.newBuilder(sealpost.origin().resolve("/open"))
            .header("Accept-Language", wishes)
            .POST(BodyPublishers.ofString("no envelope"));
    var page = HttpClient.newHttpClient().send(post.build(), BodyHandlers.ofString()).body();
    assertThat(page).contains("<html lang=\"" + tag + "\">", "<h1>" + heading);
  }

  private static void assertSpeaks(Page page, String tag, String heading) {
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(tag);
    assertThat(page.locator("h1").innerText()).isEqualTo(heading);
  }
}
