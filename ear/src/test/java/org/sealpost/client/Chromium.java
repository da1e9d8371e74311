package org.sealpost.client;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sealpost.web.browser.Browsers;

/** One real Chromium for all tests; every reader gets a context (cookies, storage) of his own. */
public final class Chromium implements AutoCloseable {
  private final URI origin;
  private final Path folder;
  private final Playwright playwright = Browsers.playwright();
  private final Browser browser = Browsers.launch(playwright);

  public Chromium(URI origin, Path home) {
    this.origin = origin;
    this.folder = home.resolve("saved");
  }

  public ReaderBrowser newReader() {
    return newReader(new Browser.NewContextOptions());
  }

  public ReaderBrowser newReader(Browser.NewContextOptions options) {
    return new ReaderBrowser(origin, context(options.setAcceptDownloads(true)), this);
  }

  private BrowserContext context(Browser.NewContextOptions options) {
    if (options.locale == null) {
      options.setLocale("en-GB");
    }
    return browser.newContext(options);
  }

  /** Saves an attachment as a mail program does; answers its file. */
  public Path save(GatewayClient.Sealed sealed) {
    return save(sealed.messageId() + ".html", sealed.envelope());
  }

  public Path save(String name, byte[] html) {
    try {
      return Files.write(Files.createDirectories(folder).resolve(name), html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
