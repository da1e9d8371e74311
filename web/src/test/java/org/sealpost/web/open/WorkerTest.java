package org.sealpost.web.open;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The service worker: after the first visit, an envelope opened from disk stays in the browser. */
@ExtendWith(Viewer.class)
class WorkerTest {
  @TempDir private Path folder;
  private final Viewer.Window window;
  private final BrowserContext context;
  private final Page page;
  private final Sample sample;
  private final StubbedService service;

  WorkerTest(Viewer.Window window) {
    this.window = window;
    context = window.context();
    page = context.newPage();
    page.setDefaultTimeout(10_000);
    sample = Sample.ofMail(window.site().address(""));
    service = new StubbedService(context, sample, window.site().address(""));
  }

  @BeforeEach
  void visitOnce() {
    page.navigate(window.site().address("/open/drop"));
    page.evaluate("navigator.serviceWorker.ready.then(() => 1)");
    window.site().requests();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void envelopeFromDiskOpensWithoutAPostReachingTheServer() throws IOException {
    openFromDisk(sample.file());
    awaitState("shown");
    assertThat(page.locator("article h1")).hasText("Figures for <b>Monday</b>");
    assertThat(window.site().requests()).noneMatch(request -> request.startsWith("POST /open"));
  }

  @Test
  void forgedHeaderShowsNothingOfItself() throws IOException {
    openFromDisk(sample.file().replaceFirst("(name=\"t\"[^>]*>\\s*)....", "$1AAAA"));
    awaitState("forged");
    assertThat(page.locator("body").innerText()).doesNotContain("alice@example.com");
    assertThat(window.site().requests()).noneMatch(request -> request.startsWith("POST /open"));
  }

  @Test
  void foreignPostOverwritesNothing() throws IOException {
    service.signedIn(false);
    openFromDisk(sample.file());
    awaitState("who");
    openFromDisk(sample.file().replaceFirst("(name=\"t\"[^>]*>\\s*)....", "$1AAAA"));
    awaitState("forged");
    service.signedIn(true);
    page.navigate(window.site().address("/m/" + sample.id()));
    awaitState("shown");
  }

  @Test
  void damagedEnvelopeIsNamedOnTheDropPage() throws IOException {
    openFromDisk(sample.file().replaceFirst("(name=\"s\"[^>]*>\\s*)....", "$1"));
    page.locator("[data-state~=damaged-s]:visible").waitFor();
    assertThat(page.url()).endsWith("/open/drop#damaged=s");
  }

  @Test
  void fullStorageOpensTheMessageFromMemory() throws IOException {
    var quota = new JsonObject();
    quota.addProperty("origin", window.site().address(""));
    quota.addProperty("quotaSize", 1);
    context.newCDPSession(page).send("Storage.overrideQuotaForOrigin", quota);
    openFromDisk(sample.file());
    awaitState("shown");
    assertThat(window.site().requests()).noneMatch(request -> request.startsWith("POST /open"));
  }

  @Test
  void otherPostsGoToTheServer() {
    page.evaluate("fetch('/open', { method: 'POST', body: 'x' }).then(() => 1)");
    assertThat(window.site().requests()).contains("POST /open");
  }

  private void openFromDisk(String envelope) throws IOException {
    Path file = Files.writeString(folder.resolve("securedoc.html"), envelope);
    page.navigate(file.toUri().toString());
    page.locator("button[type=submit]").click();
  }

  private void awaitState(String state) {
    page.locator("[data-state~=" + state + "]:visible").waitFor();
  }
}
