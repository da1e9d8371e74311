package org.sealpost.web.open;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The message page and its states, with the service's two answers given by the test. */
@ExtendWith(Viewer.class)
class MessagePageTest {
  private final Viewer.Window window;
  private final BrowserContext context;
  private final Page page;
  private final Sample sample;
  private final StubbedService service;

  MessagePageTest(Viewer.Window window) {
    this.window = window;
    context = window.context();
    page = context.newPage();
    page.setDefaultTimeout(10_000);
    sample = Sample.ofMail(window.site().address(""));
    service = new StubbedService(context, sample, window.site().address(""));
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
    assertThat(Files.readString(download.path())).isEqualTo(Sample.mail());
  }

  @Test
  void readerWhoIsNotSignedInIsAskedWhoReads() {
    service.signedIn(false);
    drop(sample.file());
    awaitState("who");
    assertThat(page.locator("[data-state=who] [data-fill=from]")).hasText("alice@example.com");
    assertThat(page.locator("[data-state=who] a").first())
        .hasAttribute("href", "/security/sign-in?m=" + sample.id());
  }

  @Test
  void readerComesBackFromSignInWithoutTheFragment() {
    service.signedIn(false);
    drop(sample.file());
    awaitState("who");
    service.signedIn(true);
    page.navigate(window.site().address("/m/" + sample.id()));
    awaitState("shown");
  }

  @Test
  void lowLevelNeedsNoReader() {
    service.levelIsLow();
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
    service.refusesOpening(status, problem);
    drop(sample.file());
    awaitState(state);
    assertThat(page.locator("[data-state]:visible")).hasCount(1);
    assertThat(page.locator("[data-state]:visible h1")).isFocused();
  }

  @Test
  void lockedMessageSaysWhyAndOpensAfterUnlocking() {
    service.refusesOpening(423, "locked");
    drop(sample.file());
    awaitState("locked");
    assertThat(page.locator("[data-state=locked]")).containsText("Sent by mistake");
    service.givesKey(sample.keyText());
    page.locator("[data-state=locked] [data-action=retry]").click();
    awaitState("shown");
  }

  @Test
  void wrongPersonLearnsWhoIsSignedIn() {
    service.refusesOpening(404, "not-available");
    drop(sample.file());
    awaitState("not-available");
    assertThat(page.locator("[data-state=not-available]")).containsText("Bob (bob@example.org)");
  }

  @Test
  void forgedEnvelopeShowsNothingOfItself() {
    service.refusesCheck(403, "not-genuine");
    drop(sample.file());
    awaitState("forged");
    assertThat(page.locator("body").innerText()).doesNotContain("alice@example.com");
  }

  @Test
  void forgedEntryOfTheSameMessageDoesNotHideTheGenuineOne() {
    service.signedIn(false);
    drop(sample.file());
    awaitState("who");
    drop(sample.file().replaceFirst("(name=\"t\"[^>]*>\\s*)....", "$1AAAA"));
    awaitState("forged");
    service.signedIn(true);
    page.navigate(window.site().address("/m/" + sample.id()));
    awaitState("shown");
  }

  @Test
  void damagedEntryOfTheSameMessageDoesNotHideTheWholeOne() {
    service.signedIn(false);
    drop(sample.file());
    awaitState("who");
    service.signedIn(true);
    drop(sample.file().replaceFirst("(name=\"s\"[^>]*>\\s*)....", "$1AAAA"));
    awaitState("damaged");
    page.navigate(window.site().address("/m/" + sample.id()));
    awaitState("shown");
  }

  @Test
  void onlyDamagedEntriesAreToldAsDamaged() {
    drop(sample.file().replaceFirst("(name=\"s\"[^>]*>\\s*)....", "$1AAAA"));
    awaitState("damaged");
    page.navigate(window.site().address("/m/" + sample.id()));
    awaitState("damaged");
  }

  @Test
  void envelopeOfAnotherServiceNamesItsHost() {
    service.refusesCheck(403, "other-host");
    drop(sample.file());
    awaitState("elsewhere");
    assertThat(page.locator("[data-state=elsewhere]")).containsText("https://other.example");
  }

  @Test
  void lostConnectionCanBeTriedAgain() {
    service.connected(false);
    drop(sample.file());
    awaitState("offline");
    service.connected(true);
    page.locator("[data-state=offline] [data-action=retry]").click();
    awaitState("shown");
  }

  @Test
  void wrongKeyShowsNothing() {
    service.givesKey(Sample.ofMail(window.site().address("")).keyText());
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
}
