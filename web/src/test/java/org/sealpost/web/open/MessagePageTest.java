package org.sealpost.web.open;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The message page and its states, with the service's two answers given by the test. */
@ExtendWith(Viewer.class)
class MessagePageTest {
  private static final String MAIL =
      """
      From: Alice Example <alice@example.com>
      To: Bob <bob@example.org>
      Cc: carol@example.org
      Subject: Figures for <b>Monday</b>
      Date: Mon, 23 Nov 2026 18:00:00 +0100
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=m

      --m
      Content-Type: multipart/related; boundary=r

      --r
      Content-Type: multipart/alternative; boundary=a

      --a
      Content-Type: text/plain; charset=utf-8

      Plain words, see https://example.com/plain.
      --a
      Content-Type: text/html; charset=utf-8

      <p onclick="alert(1)">Rich <b>words</b></p><img src="cid:dot@x"><img src="http://remote.example/a.png">
      <a href="https://evil.example/x">https://bank.example/</a>
      --a--
      --r
      Content-Type: image/gif
      Content-ID: <dot@x>
      Content-Disposition: inline; filename=dot.gif
      Content-Transfer-Encoding: base64

      R0lGODlhAQABAAAAACwAAAAAAQABAAA=
      --r--
      --m
      Content-Type: text/html; name="../../evil\u202egpj.html"
      Content-Disposition: attachment; filename="../../evil.html"

      <script>alert(1)</script>
      --m--
      """;

  private final Viewer.Window window;
  private final BrowserContext context;
  private final Page page;
  private final Sample sample;
  private final AtomicReference<Answer> check;
  private final AtomicReference<Answer> open;

  private record Answer(int status, Map<String, Object> body) {}

  MessagePageTest(Viewer.Window window) {
    this.window = window;
    context = window.context();
    page = context.newPage();
    page.setDefaultTimeout(10_000);
    sample = Sample.of(MAIL, window.site().address(""));
    check = new AtomicReference<>(new Answer(200, facts(true)));
    open = new AtomicReference<>(new Answer(200, Map.of("key", sample.keyText())));
    context.route("**/api/v1/check", route -> give(route, check.get()));
    context.route("**/api/v1/open", route -> give(route, open.get()));
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void genuineEnvelopeIsDecryptedAndShown() {
    drop(sample.file());
    awaitState("shown");
    assertThat(page.locator("article h1")).hasText("Figures for <b>Monday</b>");
    assertThat(page.locator("[data-header=from]")).hasText("Alice Example <alice@example.com>");
    assertThat(page.frameLocator("iframe").locator("p")).hasText("Rich words");
  }

  @Test
  void subjectTakesTheFocus() {
    drop(sample.file());
    awaitState("shown");
    assertThat(page.locator("article h1")).isFocused();
  }

  @Test
  void inlineImageIsShownAndRemoteImageIsLeftOutWithANotice() {
    drop(sample.file());
    awaitState("shown");
    var images = page.frameLocator("iframe").locator("img");
    assertThat(images.first()).hasAttribute("src", java.util.regex.Pattern.compile("blob:.*"));
    assertThat(images.last()).not().hasAttribute("src", java.util.regex.Pattern.compile(".*"));
    assertThat(page.locator("[data-remote]")).containsText("One image");
    assertThat((int) images.first().evaluate("image => image.naturalWidth")).isEqualTo(1);
  }

  @Test
  void linkSaysWhereItLeadsAndOpensApart() {
    drop(sample.file());
    awaitState("shown");
    var link = page.frameLocator("iframe").locator("a");
    assertThat(link).hasAttribute("rel", "noopener noreferrer");
    assertThat(link).hasAttribute("target", "_blank");
    assertThat(link).hasAttribute("title", "https://evil.example/x");
    assertThat(page.frameLocator("iframe").locator(".sealpost-leads-to"))
        .containsText("evil.example");
  }

  @Test
  void plainTextIsOneSwitchAway() {
    drop(sample.file());
    awaitState("shown");
    page.locator("[data-view=plain]").click();
    assertThat(page.locator(".plain-text")).containsText("Plain words");
    assertThat(page.locator(".plain-text a")).hasAttribute("href", "https://example.com/plain");
    page.locator("[data-view=html]").click();
    assertThat(page.frameLocator("iframe").locator("p")).hasText("Rich words");
  }

  @Test
  void attachmentIsSavedUnderACleanName() throws IOException {
    drop(sample.file());
    awaitState("shown");
    var button = page.locator("[data-part=attachments] li button").last();
    var download = page.waitForDownload(button::click);
    assertThat(download.suggestedFilename()).isEqualTo("evil.html");
    assertThat(Files.readString(download.path())).contains("<script>alert(1)</script>");
  }

  @Test
  void allAttachmentsAreSavedAsOneArchive() throws IOException {
    drop(sample.file());
    awaitState("shown");
    var download = page.waitForDownload(() -> page.locator("[data-action=save-all]").click());
    List<String> names;
    try (var zip = new java.util.zip.ZipFile(download.path().toFile())) {
      names = zip.stream().map(java.util.zip.ZipEntry::getName).toList();
    }
    assertThat(names).containsExactly("dot.gif", "evil.html");
  }

  @Test
  void originalIsSavedAsItWasSent() throws IOException {
    drop(sample.file());
    awaitState("shown");
    var download = page.waitForDownload(() -> page.locator("[data-action=save-original]").click());
    assertThat(download.suggestedFilename()).isEqualTo("Figures for _b_Monday__b_.eml");
    assertThat(Files.readString(download.path())).isEqualTo(MAIL.replace("\n", "\r\n"));
  }

  @Test
  void readerWhoIsNotSignedInIsAskedWhoReads() {
    check.set(new Answer(200, facts(false)));
    drop(sample.file());
    awaitState("who");
    assertThat(page.locator("[data-state=who] [data-fill=from]")).hasText("alice@example.com");
    assertThat(page.locator("[data-state=who] a").first())
        .hasAttribute("href", "/security/sign-in?m=" + sample.id());
  }

  @Test
  void readerComesBackFromSignInWithoutTheFragment() {
    check.set(new Answer(200, facts(false)));
    drop(sample.file());
    awaitState("who");
    check.set(new Answer(200, facts(true)));
    page.navigate(window.site().address("/m/" + sample.id()));
    awaitState("shown");
  }

  @Test
  void lowLevelNeedsNoReader() {
    Map<String, Object> facts = facts(false);
    facts.put("level", "low");
    check.set(new Answer(200, facts));
    drop(sample.file());
    awaitState("shown");
  }

  @ParameterizedTest
  @CsvSource({
    "401, sign-in-needed, who",
    "401, fresh-sign-in-needed, fresh",
    "404, not-available, not-available",
    "423, locked, locked",
    "410, expired, expired",
    "403, not-genuine, damaged",
    "429, too-many, busy",
    "503, busy, busy",
    "500, failed, failed"
  })
  void refusalHasItsState(int status, String problem, String state) {
    open.set(new Answer(status, problem(problem)));
    drop(sample.file());
    awaitState(state);
    assertThat(page.locator("[data-state]:visible")).hasCount(1);
    assertThat(page.locator("[data-state]:visible h1")).isFocused();
  }

  @Test
  void lockedMessageSaysWhyAndOpensAfterUnlocking() {
    open.set(new Answer(423, problem("locked")));
    drop(sample.file());
    awaitState("locked");
    assertThat(page.locator("[data-state=locked]")).containsText("Sent by mistake");
    open.set(new Answer(200, Map.of("key", sample.keyText())));
    page.locator("[data-state=locked] [data-action=retry]").click();
    awaitState("shown");
  }

  @Test
  void wrongPersonLearnsWhoIsSignedIn() {
    open.set(new Answer(404, problem("not-available")));
    drop(sample.file());
    awaitState("not-available");
    assertThat(page.locator("[data-state=not-available]")).containsText("Bob (bob@example.org)");
  }

  @Test
  void forgedEnvelopeShowsNothingOfItself() {
    check.set(new Answer(403, problem("not-genuine")));
    drop(sample.file());
    awaitState("forged");
    assertThat(page.locator("body").innerText()).doesNotContain("alice@example.com");
  }

  @Test
  void forgedEntryOfTheSameMessageDoesNotHideTheGenuineOne() {
    check.set(new Answer(200, facts(false)));
    drop(sample.file());
    awaitState("who");
    context.route(
        "**/api/v1/check",
        route -> {
          boolean forged = route.request().postData().contains("\"AAAA");
          give(
              route,
              forged ? new Answer(403, problem("not-genuine")) : new Answer(200, facts(true)));
        });
    drop(sample.file().replaceFirst("(name=\"t\"[^>]*>\\s*)....", "$1AAAA"));
    awaitState("forged");
    page.navigate(window.site().address("/m/" + sample.id()));
    awaitState("shown");
  }

  @Test
  void envelopeOfAnotherServiceNamesItsHost() {
    check.set(new Answer(403, problem("other-host")));
    drop(sample.file());
    awaitState("elsewhere");
    assertThat(page.locator("[data-state=elsewhere]")).containsText("https://other.example");
  }

  @Test
  void lostConnectionCanBeTriedAgain() {
    context.route("**/api/v1/check", Route::abort);
    drop(sample.file());
    awaitState("offline");
    context.unroute("**/api/v1/check");
    context.route("**/api/v1/check", route -> give(route, check.get()));
    page.locator("[data-state=offline] [data-action=retry]").click();
    awaitState("shown");
  }

  @Test
  void wrongKeyShowsNothing() {
    String other = Sample.of(MAIL, window.site().address("")).keyText();
    open.set(new Answer(200, Map.of("key", other)));
    drop(sample.file());
    awaitState("damaged");
    assertThat(page.locator("iframe")).hasCount(0);
  }

  @Test
  void unknownMessageSendsTheReaderBackToTheAttachment() {
    page.navigate(window.site().address("/m/" + sample.id()));
    awaitState("missing");
  }

  @Test
  void withoutStorageTheMessageOpensInTheSameWindow() {
    context.addInitScript(
        "delete window.indexedDB; Object.defineProperty(window, 'indexedDB', { value: undefined })");
    drop(sample.file());
    awaitState("shown");
    assertThat(page.url()).endsWith("/m/" + sample.id());
  }

  private void drop(String file) {
    page.navigate(window.site().address("/open/drop"));
    page.locator("#file")
        .setInputFiles(
            new FilePayload(
                "securedoc.html", "text/html", file.getBytes(StandardCharsets.US_ASCII)));
  }

  private void awaitState(String state) {
    page.locator("[data-state~=" + state + "]:visible").waitFor();
  }

  private Map<String, Object> facts(boolean signedIn) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("messageId", sample.id().toString());
    facts.put("from", "alice@example.com");
    facts.put("host", window.site().address(""));
    facts.put("issuedAt", "2026-11-23T18:00:00Z");
    facts.put("expiresAt", null);
    facts.put("level", "medium");
    facts.put("reader", signedIn ? Map.of("name", "Bob", "email", "bob@example.org") : null);
    return facts;
  }

  private static Map<String, Object> problem(String name) {
    return Map.of(
        "type",
        "urn:sealpost:problem:" + name,
        "reason",
        "Sent by mistake",
        "host",
        "https://other.example");
  }

  private static void give(Route route, Answer answer) {
    try {
      route.fulfill(
          new Route.FulfillOptions()
              .setStatus(answer.status())
              .setContentType("application/json")
              .setBody(new ObjectMapper().writeValueAsString(answer.body())));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
