package org.sealpost.client;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One reader at his own browser: cookies, storage and service worker are his alone. */
public final class ReaderBrowser implements AutoCloseable {
  private final URI origin;
  private final BrowserContext context;
  private final Chromium chromium;

  public ReaderBrowser(URI origin, BrowserContext context, Chromium chromium) {
    this.origin = origin;
    this.context = context;
    this.chromium = chromium;
  }

  public BrowserContext context() {
    return context;
  }

  /** Opens the attachment from disk and presses its one button. */
  public Page open(GatewayClient.Sealed sealed) {
    return open(chromium.save(sealed));
  }

  public Page open(Path envelope) {
    var page = context.newPage();
    page.navigate(envelope.toUri().toString());
    page.locator("button[type=submit]").click();
    return page;
  }

  /** Drops cookies, as the end of a session or a restarted browser does. */
  public void forget(String... cookies) {
    for (var cookie : cookies) {
      context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
    }
  }

  /** Opens a page of the service, or a mailed link. */
  public Page visit(String pathOrLink) {
    var page = context.newPage();
    page.navigate(origin.resolve(pathOrLink).toString());
    return page;
  }

  /** From the message page: creates an account for the address and is left at the waiting page. */
  public static void enroll(Page page, String address, String password) {
    page.locator("[data-state~=who] a[href*='/enrollment/enroll']").click();
    page.locator("#email").fill(address);
    page.locator("#name").fill("Reader " + address);
    page.locator("#password").fill(password);
    page.locator("#terms").check();
    page.locator("#go").click();
    page.waitForURL("**/enrollment/waiting**");
  }

  /**
   * Opens the mailed link here and presses the button of the page. The page stays open: to close
   * one that is still on its way somewhere can hang Chromium's driver.
   */
  public Page confirm(Mailbox.Mail mail) {
    var page = visit(mail.link("/enrollment/activate"));
    page.locator("#confirm").click();
    page.waitForURL(url -> !url.contains("/enrollment/activate?"));
    return page;
  }

  /** From the message page: signs in and comes back to it. */
  public static void signIn(Page page, String address, String password, boolean remember) {
    page.locator("[data-state]:not([hidden]) a[href*='/security/sign-in']").first().click();
    fillSignIn(page, address, password, remember);
  }

  public static void fillSignIn(Page page, String address, String password, boolean remember) {
    page.locator("#email").fill(address);
    page.locator("#password").fill(password);
    page.locator("#remember").setChecked(remember);
    page.locator("#go").click();
  }

  /**
   * Enrolls and proves the address in this browser, by way of the envelope; the message is open.
   */
  public Page enrollAndOpen(
      GatewayClient.Sealed sealed, Mailbox mailbox, String address, String password) {
    enroll(open(sealed), address, password);
    confirm(mailbox.await(address, "/enrollment/activate"));
    return awaitMessage();
  }

  /**
   * The message opens in the window that confirmed and in the one that waited; at level high in the
   * one that comes first, because one authentication opens one message once.
   */
  private Page awaitMessage() {
    for (var tries = 0; tries < 150; tries++) {
      for (var page : context.pages()) {
        if (showsMessage(page)) {
          return page;
        }
      }
      context.pages().get(0).waitForTimeout(200);
    }
    throw new AssertionError("No window shows the message");
  }

  /** Presses what leads to another page, and waits until that page is whole. */
  public static void press(Locator button) {
    var page = button.page();
    page.waitForResponse(answer -> answer.request().isNavigationRequest(), button::click);
    page.waitForLoadState();
  }

  /** Waits until the message page shows this state, for example {@code shown} or {@code locked}. */
  public static void awaitState(Page page, String state) {
    page.locator("[data-state~=" + state + "]:visible").first().waitFor();
  }

  /** Whether anything of a message is on the page. */
  public static boolean showsMessage(Page page) {
    return page.locator("[data-state~=shown]:visible").count() > 0;
  }

  /** What the reader can read: headings, text body, and the body inside the frame. */
  public static String read(Page page) {
    var text = page.locator("[data-state~=shown]").innerText();
    var frames = page.frames();
    return frames.size() < 2 ? text : text + "\n" + frames.get(1).locator("body").innerText();
  }

  /**
   * Chromium's driver sometimes never answers the closing of a window that is still on its way
   * somewhere. Such a context is left for the browser to end.
   */
  @Override
  public void close() {
    var closing = Thread.currentThread();
    var impatience =
        CompletableFuture.runAsync(
            closing::interrupt, CompletableFuture.delayedExecutor(20, TimeUnit.SECONDS));
    try {
      context.close();
    } catch (PlaywrightException e) {
      if (!(e.getCause() instanceof InterruptedException)) {
        throw e;
      }
    } finally {
      if (!impatience.cancel(false)) {
        Thread.interrupted();
      }
    }
  }
}
