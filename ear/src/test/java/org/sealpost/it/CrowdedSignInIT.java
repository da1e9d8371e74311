package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.Chromium;
import org.sealpost.client.HttpReader;
import org.sealpost.client.ReaderBrowser;

/** Who comes while more people sign in than can be served. */
@ExtendWith(Sealpost.class)
class CrowdedSignInIT {
  private static final String PATH = "/security/sign-in";

  @Test
  void formComesBackAtOnceWithWhatWasTyped(Sealpost sealpost, Chromium chromium) throws Exception {
    var reader = Reader.enrolled(sealpost, chromium);
    try (var rush = new SignInRush(sealpost.origin(), reader)) {
      var hostile = "\"><script>alert(1)</script>@reader.example";
      var typed = Map.of("email", hostile, "password", "its'secret", "remember", "on", "go", "");
      var refused = rush.refusalOf(new HttpReader(hostile, 0), typed);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).contains("5");
      assertThat(refused.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(refused.body())
          .contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;@reader.example\"")
          .contains("name=\"remember\" value=\"on\"")
          .doesNotContain("<script>", "secret");
    }
  }

  @Test
  @Tag("tour")
  void formSentAgainSignsIn(Sealpost sealpost, Chromium chromium) throws Exception {
    var reader = Reader.enrolled(sealpost, chromium);
    HttpResponse<String> refused;
    var late = new HttpReader(reader.address(), 0);
    try (var rush = new SignInRush(sealpost.origin(), reader)) {
      refused = rush.refusalOf(late, late.credentials(reader.password()));
    }
    var answer =
        late.fill(
            sealpost.origin(), PATH, refused.body(), "again", late.credentials(reader.password()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }

  @Test
  void personIsToldInTheirLanguageAndGetsInLater(Sealpost sealpost, Chromium chromium)
      throws Exception {
    var reader = Reader.enrolled(sealpost, chromium);
    try (var browser = chromium.newReader(new NewContextOptions().setLocale("de-DE"))) {
      Page page;
      try (var rush = new SignInRush(sealpost.origin(), reader)) {
        page = refused(browser, rush, reader);
        assertThat(page.locator("#form-error").innerText()).contains("in 5 Sekunden");
      }
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
      assertThat(page.locator("#email").inputValue()).isEqualTo(reader.address());
      page.locator("#password").fill(reader.password());
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.endsWith("/"));
    }
  }

  /** Tries until a page comes back that Faces did not make. */
  private static Page refused(ReaderBrowser browser, SignInRush rush, Reader reader)
      throws InterruptedException {
    for (var tries = 0; tries < 20; tries++) {
      rush.awaitRefusal();
      var page = browser.visit(PATH);
      ReaderBrowser.fillSignIn(page, reader.address(), reader.password(), false);
      page.locator("#form-error, form[action='/security/sign-out']").first().waitFor();
      if (page.locator("form#again").count() == 1) {
        return page;
      }
    }
    throw new AssertionError("Never turned away");
  }

  @Test
  void formOfAnotherBrowserIsNotRepeated(Sealpost sealpost, Chromium chromium) throws Exception {
    var reader = Reader.enrolled(sealpost, chromium);
    try (var rush = new SignInRush(sealpost.origin(), reader)) {
      var stranger = new HttpReader("stranger@reader.example", 0);
      for (var tries = 0; tries < 10; tries++) {
        rush.awaitRefusal();
        var answer = stranger.post(sealpost.origin(), PATH, stranger.credentials("whatever"));
        assertThat(answer.body()).doesNotContain("id=\"again\"");
      }
    }
  }
}
