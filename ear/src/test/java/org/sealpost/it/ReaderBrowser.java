package org.sealpost.it;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;

/** One reader at his own browser: cookies, storage and service worker are his alone. */
final class ReaderBrowser implements AutoCloseable {
  private final URI origin;
  private final BrowserContext context;
  private final Chromium chromium;

  ReaderBrowser(URI origin, BrowserContext context, Chromium chromium) {
    this.origin = origin;
    this.context = context;
    this.chromium = chromium;
  }

  BrowserContext context() {
    return context;
  }

  /** Opens the attachment from disk and presses its one button. */
  Page open(GatewayClient.Sealed sealed) {
    return open(chromium.save(sealed));
  }

  Page open(Path envelope) {
    var page = context.newPage();
    page.navigate(envelope.toUri().toString());
    page.locator("button[type=submit]").click();
    return page;
  }

  /** Opens a page of the service, or a mailed link. */
  Page visit(String pathOrLink) {
    var page = context.newPage();
    page.navigate(origin.resolve(pathOrLink).toString());
    return page;
  }

  @Override
  public void close() {
    context.close();
  }
}
