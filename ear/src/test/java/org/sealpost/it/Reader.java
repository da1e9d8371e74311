package org.sealpost.it;

import com.microsoft.playwright.Page;
import org.sealpost.client.Chromium;
import org.sealpost.client.Mails;
import org.sealpost.client.ReaderBrowser;

/** A person who is known to the service, with an account made over the pages. */
record Reader(String address, String password) {
  private static final String ALICE = "alice@example.com";
  private static final String PASSWORD = "seven quiet herons by the lake";

  /** Makes somebody known by a sealed mail; there is no account yet. */
  static Reader known(Sealpost sealpost) {
    var address = Mails.newReader();
    var mail = Mails.plain(ALICE, address, "Hello", "Hello\n");
    sealpost.gateway().seal(mail, "medium", ALICE, address);
    return new Reader(address, PASSWORD);
  }

  /** Makes an account in a browser of its own. */
  static Reader enrolled(Sealpost sealpost, Chromium chromium) {
    var reader = known(sealpost);
    try (var browser = chromium.newReader()) {
      reader.enroll(browser.visit("/enrollment/enroll"));
      browser.confirm(sealpost.mailbox().await(reader.address(), "/enrollment/activate"));
    }
    return reader;
  }

  /** Fills and sends the enrollment form; the page is left waiting. */
  void enroll(Page page) {
    page.locator("#email").fill(address);
    page.locator("#name").fill("Robin Reader");
    page.locator("#password").fill(password);
    page.locator("#terms").check();
    page.locator("#go").click();
    page.waitForURL("**/enrollment/waiting");
  }

  /** Signs in on the sign-in page and is led to the start page. */
  void signIn(Page page, boolean remember) {
    ReaderBrowser.fillSignIn(page, address, password, remember);
    page.waitForURL(url -> url.endsWith("/"));
  }
}
