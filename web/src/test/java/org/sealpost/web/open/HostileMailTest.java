package org.sealpost.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hostile HTML in the viewer: no script runs, no request leaves. Each mail is shown cleaned, and
 * then as it is, so that the frame's sandbox and policy are proven alone.
 */
@ExtendWith(Viewer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileMailTest {
  private static final String SHOW_CLEANED =
      """
      async (html) => {
        const { clean } = await import('/open/clean.js');
        const { showInFrame } = await import('/open/frame.js');
        const { html: safe } = clean(html, () => undefined, { leadsTo: (host) => host });
        showInFrame(document.body, safe, 'Message');
        return safe;
      }
      """;
  private static final String SHOW_AS_IT_IS =
      """
      async (html) => (await import('/open/frame.js')).showInFrame(document.body, html, 'Message') && html
      """;
  private static final String SHOW_UNPROTECTED =
      """
      async (html) => {
        const frame = document.createElement('iframe');
        frame.srcdoc = html;
        document.body.append(frame);
      }
      """;

  private static final String CLICK_EVERYTHING =
      """
      () => {
        const all = Document.prototype.querySelectorAll;
        const inside = document.querySelector('iframe').contentDocument;
        for (const each of all.call(inside, 'a:not([href^=http]), button, input, p')) each.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      }
      """;

  /** Reasons for which Chromium refuses a request before anything is sent. */
  private static final Set<String> REFUSED_BY_BROWSER = Set.of("csp", "origin");

  private final Viewer.Window window;
  private final Canary canary = new Canary();
  private final List<String> trespasses = new CopyOnWriteArrayList<>();
  private final Page page;

  HostileMailTest(Viewer.Window window) throws IOException {
    this.window = window;
    page = window.context().newPage();
    watch();
  }

  @BeforeEach
  void openEmptyPage() {
    page.navigate(window.site().address("/open/empty"));
    canary.forget();
    trespasses.clear();
  }

  @AfterAll
  void close() throws IOException {
    page.context().close();
    canary.close();
  }

  static Stream<HostileMail> mails() throws IOException {
    return HostileMail.all();
  }

  @ParameterizedTest
  @MethodSource("mails")
  void cleanedMailDoesNothing(HostileMail mail) {
    page.evaluate(SHOW_CLEANED, mail.html(canary));
    clickEverything();
    assertThat(trespasses()).isEmpty();
    assertThat(canary.seen()).isEmpty();
  }

  /** Chromium opens a connection for a refused frame, but asks nothing; cleaning prevents that. */
  @ParameterizedTest
  @MethodSource("mails")
  void frameAloneHoldsUncleanedMail(HostileMail mail) {
    page.evaluate(SHOW_AS_IT_IS, mail.html(canary));
    clickEverything();
    assertThat(trespasses()).isEmpty();
    assertThat(canary.seen()).allMatch(Canary.CONNECTION::equals);
  }

  @ParameterizedTest
  @MethodSource("mails")
  void cleanedMailHoldsNothingThatActsOrLoads(HostileMail mail) {
    String safe = (String) page.evaluate(SHOW_CLEANED, mail.html(canary));
    assertThat(safe)
        .doesNotContainPattern("(?i)<(script|iframe|object|embed|form|svg|math|link|meta|base)\\b")
        .doesNotContainPattern("(?i)<[^>]*\\son[a-z]+\\s*=")
        .doesNotContainPattern(
            "(?i)<[^>]*\\s(href|src)\\s*=\\s*\"?\\s*(javascript|vbscript|blob|file|webcal)")
        .doesNotContainPattern(
            "(?i)<[^>]*\\s(src|srcset|poster|background|ping)=\"?[^>\"]*127\\.0\\.0\\.1")
        .doesNotContainPattern("(?i)(url|image-set|src)\\([^)]*127\\.0\\.0\\.1")
        .doesNotContainPattern("(?i)@import");
  }

  /** Without this the tests above could pass because the mails are harmless. */
  @Test
  void mostOfTheseMailsDoHarmWithoutProtection() throws IOException {
    List<String> harmless = new ArrayList<>();
    for (HostileMail mail : mails().toList()) {
      openEmptyPage();
      page.navigate(window.site().address("/unprotected"));
      page.evaluate(SHOW_UNPROTECTED, mail.html(canary));
      page.waitForTimeout(150);
      if (trespasses().isEmpty() && canary.seen().isEmpty()) {
        harmless.add(mail.name());
      }
    }
    assertThat(harmless).hasSizeLessThan(20);
  }

  private void watch() {
    var context = page.context();
    context.onRequestFinished(request -> noteForeign(request.url()));
    context.onRequestFailed(
        request -> {
          if (!REFUSED_BY_BROWSER.contains(request.failure())) {
            noteForeign(request.url());
          }
        });
    context.onConsoleMessage(
        message -> {
          if (message.text().equals("RAN")) {
            trespasses.add("a script spoke");
          }
        });
    context.onDialog(
        dialog -> {
          trespasses.add("a dialog opened");
          dialog.dismiss();
        });
  }

  private void noteForeign(String url) {
    if (!url.startsWith(window.site().address("/")) && !url.matches("(data|blob|about|cid|x):.*")) {
      trespasses.add(url);
    }
  }

  /** Ordinary links may open a window when they are pressed; nothing here may. */
  private void clickEverything() {
    page.waitForTimeout(120);
    page.evaluate(CLICK_EVERYTHING);
    page.waitForTimeout(120);
  }

  private List<String> trespasses() {
    boolean ran = (boolean) page.evaluate("'ran' in document.documentElement.dataset");
    Stream<String> marks = ran ? Stream.of("a script marked the page") : Stream.of();
    boolean left = !page.url().startsWith(window.site().address("/"));
    Stream<String> moves = left ? Stream.of("the page moved to " + page.url()) : Stream.of();
    return Stream.of(trespasses.stream(), marks, moves).flatMap(each -> each).toList();
  }
}
