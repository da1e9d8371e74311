package org.sealpost.web.open;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.sealpost.web.browser.Browsers;

/** Gives tests the viewer's own scripts in a real browser; one browser and one site for the run. */
public final class Viewer implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Window.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(Viewer.class))
        .computeIfAbsent(Window.class, key -> new Window(), Window.class);
  }

  /** The running browser. Each page stands alone, as in a private window, until it is closed. */
  static final class Window implements AutoCloseable {
    private final Playwright playwright = Browsers.playwright();
    private final Browser browser = Browsers.launch(playwright);
    private final ViewerSite site;

    Window() {
      try {
        site = new ViewerSite();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    ViewerSite site() {
      return site;
    }

    BrowserContext context() {
      return browser.newContext();
    }

    /** A page of the service without content, with the content policy of the viewer. */
    Page page() {
      Page page = context().newPage();
      page.navigate(site.address("/open/empty"));
      return page;
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
      site.close();
    }
  }
}
