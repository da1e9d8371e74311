package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealpost.client.ReaderBrowser.awaitState;
import static org.sealpost.client.ReaderBrowser.read;
import static org.sealpost.client.ReaderBrowser.showsMessage;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealpost.client.Chromium;
import org.sealpost.client.GatewayClient;
import org.sealpost.client.Mails;
import org.sealpost.client.ReaderBrowser;

/** The viewer against the running service: worker, drop page, verify page, damaged envelopes. */
@ExtendWith(Sealpost.class)
class ViewerIT {
  private static final String ALICE = "alice@example.com";
  private static final String MALLORY = "mallory@example.com";
  private static final String BOB = "bob@reader.example";

  @Test
  @Tag("tour")
  void secondEnvelopeOpensWithoutAPostReachingTheServer(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      var first = browser.open(low(sealpost, "first words"));
      awaitState(first, "shown");
      first.evaluate("navigator.serviceWorker.ready.then(() => 1)");
      browser.context().route(sealpost.origin() + "/open", Route::abort);
      var second = browser.open(low(sealpost, "second words"));
      awaitState(second, "shown");
      assertThat(read(second)).contains("second words");
    }
  }

  @Test
  void forgedHeaderOnTheWorkersPathShowsNothing(Sealpost sealpost, Chromium chromium) {
    var envelope = low(sealpost, "hidden words");
    try (var browser = chromium.newReader()) {
      var first = browser.open(envelope);
      awaitState(first, "shown");
      first.evaluate("navigator.serviceWorker.ready.then(() => 1)");
      var page = browser.open(chromium.save("forged.html", bytes(withForgedSender(envelope))));
      awaitState(page, "forged");
      assertThat(page.locator("body").innerText()).doesNotContain(MALLORY, "hidden words");
    }
  }

  @Test
  void firstPostOfAForgedHeaderIsRefusedByTheServer(Sealpost sealpost, Chromium chromium) {
    var envelope = low(sealpost, "hidden words");
    try (var browser = chromium.newReader()) {
      var page =
          browser.open(chromium.save("forged-first.html", bytes(withForgedSender(envelope))));
      page.waitForURL("**/open");
      assertThat(page.locator("body").innerText()).doesNotContain(MALLORY, "hidden words");
    }
  }

  @Test
  void savedEnvelopeOpensOnTheDropPage(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      var posts = posts(browser);
      var page = drop(browser, "/open/drop", chromium.save(low(sealpost, "dropped words")));
      awaitState(page, "shown");
      assertThat(read(page)).contains("dropped words");
      assertThat(posts).noneMatch(post -> post.length() > 20_000);
    }
  }

  @ParameterizedTest
  @CsvSource({"h, forged", "t, forged", "c, damaged", "s, damaged"})
  void oneFlippedBitIsRefused(String field, String state, Sealpost sealpost, Chromium chromium) {
    var envelope = low(sealpost, "hidden words");
    try (var browser = chromium.newReader()) {
      var file = chromium.save("flipped-" + field + ".html", bytes(flipped(envelope, field)));
      var page = drop(browser, "/open/drop", file);
      page.locator("[data-state~=" + state + "]:visible, [data-state~=damaged-h]:visible")
          .waitFor();
      assertThat(showsMessage(page)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 24, 960})
  void truncatedOrExtendedContentIsRefused(int characters, Sealpost sealpost, Chromium chromium) {
    var text = text(low(sealpost, "hidden words ".repeat(200)));
    var content = field("c").matcher(text);
    assertThat(content.find()).isTrue();
    var truncated = new StringBuilder(text).delete(content.end(), content.end() + characters);
    var extended = new StringBuilder(text).insert(content.end(), "A".repeat(characters));
    try (var browser = chromium.newReader()) {
      for (var changed : List.of(truncated, extended)) {
        var page =
            drop(browser, "/open/drop", chromium.save("length.html", bytes(changed.toString())));
        page.locator("[data-state~=damaged]:visible, [data-state~=damaged-c]:visible").waitFor();
        assertThat(showsMessage(page)).isFalse();
      }
    }
  }

  @Test
  void contentOfAnotherMessageIsRefused(Sealpost sealpost, Chromium chromium) {
    var one = text(low(sealpost, "words of one"));
    var other = text(low(sealpost, "words of other"));
    var swapped = one.replace(contentOf(one), contentOf(other));
    try (var browser = chromium.newReader()) {
      var page = drop(browser, "/open/drop", chromium.save("swapped.html", bytes(swapped)));
      awaitState(page, "damaged");
      assertThat(showsMessage(page)).isFalse();
    }
  }

  @Test
  void postedEnvelopeIsVerifiedWithoutSigningIn(Sealpost sealpost, Chromium chromium) {
    var bob = Mails.newReader();
    var mail = Mails.plain("alice@example.com", bob, "Posted", "words");
    var sealed = sealpost.gateway().seal(mail, "medium", "alice@example.com", bob);
    try (var browser = chromium.newReader()) {
      var page = browser.open(sealed);
      page.locator("[data-state~=who]:visible [data-verify]").click();
      ReaderBrowser.awaitState(page, "genuine-whole");
      assertThat(page.locator("[data-state~=genuine-whole]").innerText())
          .contains("alice@example.com");
    }
  }

  @Test
  void genuineEnvelopeIsConfirmedWithoutSigningIn(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      var page = drop(browser, "/open/verify", chromium.save(low(sealpost, "sealed words")));
      awaitState(page, "genuine-whole");
      assertThat(page.locator("main").innerText()).contains(ALICE).doesNotContain("sealed words");
    }
  }

  @ParameterizedTest
  @CsvSource({"t, forged", "c, genuine-changed", "s, genuine-changed"})
  void changedEnvelopeIsNotConfirmed(
      String field, String state, Sealpost sealpost, Chromium chromium) {
    var changed = bytes(flipped(low(sealpost, "sealed words"), field));
    try (var browser = chromium.newReader()) {
      var page = drop(browser, "/open/verify", chromium.save("verify-" + field + ".html", changed));
      awaitState(page, state);
    }
  }

  @Test
  @Tag("tour")
  void hostileMailRunsNothingAndAsksForNothing(Sealpost sealpost, Chromium chromium) {
    var html =
        "<p>Shown text</p><script>document.title='ran'</script><img src='http://canary.invalid/a.png'"
            + " onerror=\"top.document.title='ran'\"><p style=\"background:url(http://canary.invalid/b.png)\">x</p>"
            + "<style>@import 'http://canary.invalid/c.css';</style><meta http-equiv=refresh"
            + " content='0;url=http://canary.invalid/d'><iframe src='http://canary.invalid/e'></iframe>"
            + "<form action='http://canary.invalid/f'><input name=a></form><a href='javascript:top.document.title=1'>y</a>";
    var mail = Mails.html(ALICE, BOB, "Hostile", html);
    var sealed = sealpost.gateway().seal(mail, "low", ALICE, BOB);
    try (var browser = chromium.newReader()) {
      var foreign = new CopyOnWriteArrayList<String>();
      browser.context().onRequest(request -> foreign.add(request.url()));
      var page = browser.open(sealed);
      awaitState(page, "shown");
      page.waitForTimeout(500);
      assertThat(read(page)).contains("Shown text");
      assertThat(foreign).noneMatch(url -> url.contains("canary"));
      assertThat(page.title()).doesNotContain("ran");
      assertThat(page.locator("[data-remote]").isVisible()).isTrue();
    }
  }

  private static List<String> posts(ReaderBrowser browser) {
    var posts = new CopyOnWriteArrayList<String>();
    browser
        .context()
        .onRequest(
            request -> {
              if (request.postData() != null) {
                posts.add(request.postData());
              }
            });
    return posts;
  }

  private static Page drop(ReaderBrowser browser, String address, Path file) {
    var page = browser.visit(address);
    page.locator("#file").setInputFiles(file);
    return page;
  }

  private static GatewayClient.Sealed low(Sealpost sealpost, String text) {
    var mail = Mails.plain(ALICE, BOB, "Low", text + "\n");
    return sealpost.gateway().seal(mail, "low", ALICE, BOB);
  }

  /** The envelope file with one bit changed in the middle of the field. */
  private static String flipped(GatewayClient.Sealed sealed, String field) {
    var text = text(sealed);
    var start = field(field).matcher(text);
    assertThat(start.find()).isTrue();
    int at = start.end() + (field.equals("c") ? 400 : 60);
    char changed = text.charAt(at) == 'A' ? 'B' : 'A';
    return text.substring(0, at) + changed + text.substring(at + 1);
  }

  /** A header that reads well and names another sender, under the ticket of the genuine one. */
  private static String withForgedSender(GatewayClient.Sealed sealed) {
    var text = text(sealed);
    var start = field("h").matcher(text);
    assertThat(start.find()).isTrue();
    int end = text.indexOf("</textarea>", start.end());
    var header = text.substring(start.end(), end).replaceAll("\\s", "");
    var json = new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8);
    var forged = json.replace(ALICE, MALLORY).getBytes(StandardCharsets.UTF_8);
    var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
    return text.substring(0, start.end()) + encoded + text.substring(end);
  }

  private static String contentOf(String text) {
    var start = field("c").matcher(text);
    assertThat(start.find()).isTrue();
    return text.substring(start.end(), text.indexOf("</textarea>", start.end()));
  }

  private static Pattern field(String name) {
    return Pattern.compile("name=\"" + name + "\"[^>]*>\\s*");
  }

  private static String text(GatewayClient.Sealed sealed) {
    return new String(sealed.envelope(), StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
