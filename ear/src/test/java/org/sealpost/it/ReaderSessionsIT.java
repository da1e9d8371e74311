package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.Chromium;
import org.sealpost.client.GatewayClient;
import org.sealpost.client.ReaderBrowser;

/** Signing in and out, waiting after wrong passwords, devices, a forgotten password. */
@ExtendWith(Sealpost.class)
class ReaderSessionsIT {
  private static final String SESSION = "__Host-sealpost-session";

  @Test
  @Tag("tour")
  void wrongPasswordsMakeTheRightOneWaitToo(Sealpost sealpost, Chromium chromium) {
    var reader = Reader.enrolled(sealpost, chromium);
    try (var browser = chromium.newReader()) {
      var page = browser.visit("/security/sign-in");
      for (var tries = 0; tries < 5; tries++) {
        ReaderBrowser.fillSignIn(page, reader.address(), "not the password " + tries, false);
        page.locator("#form-error").waitFor();
      }
      ReaderBrowser.fillSignIn(page, reader.address(), reader.password(), false);
      page.getByText("Too many attempts").waitFor();
      assertThat(page.locator("#email").inputValue()).isEqualTo(reader.address());
      assertThat(page.locator("#password").inputValue()).isEmpty();
    }
  }

  @Test
  void refusalIsTheSameForUnknownAddresses(Sealpost sealpost, Chromium chromium) {
    var reader = Reader.enrolled(sealpost, chromium);
    try (var browser = chromium.newReader()) {
      assertThat(refusal(browser, reader.address()))
          .isEqualTo(refusal(browser, "nobody@reader.example"));
    }
  }

  private static String refusal(ReaderBrowser browser, String address) {
    var page = browser.visit("/security/sign-in");
    ReaderBrowser.fillSignIn(page, address, "certainly not this one", false);
    page.locator("#form-error").waitFor();
    return page.locator("main").innerText();
  }

  @Test
  void forgottenDeviceIsNotSignedInAnyMore(Sealpost sealpost, Chromium chromium) {
    var reader = Reader.enrolled(sealpost, chromium);
    try (var laptop = chromium.newReader();
        var phone = chromium.newReader()) {
      reader.signIn(laptop.visit("/security/sign-in"), true);
      laptop.forget(SESSION);
      assertThat(isSignedIn(laptop.visit("/"))).isTrue();
      reader.signIn(phone.visit("/security/sign-in"), false);
      var devices = phone.visit("/portal/devices");
      devices.locator("button[name=device]").click();
      devices.locator(".notice.good").waitFor();
      laptop.forget(SESSION);
      assertThat(isSignedIn(laptop.visit("/"))).isFalse();
    }
  }

  @Test
  @Tag("tour")
  void endedSessionIsOverAtOnce(Sealpost sealpost, Chromium chromium) {
    var reader = Reader.enrolled(sealpost, chromium);
    try (var laptop = chromium.newReader();
        var phone = chromium.newReader()) {
      reader.signIn(laptop.visit("/security/sign-in"), true);
      reader.signIn(phone.visit("/security/sign-in"), false);
      var devices = phone.visit("/portal/devices");
      devices.locator("button[name=others]").click();
      devices.locator(".notice.good").waitFor();
      assertThat(isSignedIn(laptop.visit("/"))).isFalse();
      assertThat(isSignedIn(phone.visit("/"))).isTrue();
    }
  }

  @Test
  @Tag("tour")
  void signingOutForgetsThisBrowserOnly(Sealpost sealpost, Chromium chromium) {
    var reader = Reader.enrolled(sealpost, chromium);
    try (var laptop = chromium.newReader();
        var phone = chromium.newReader()) {
      reader.signIn(laptop.visit("/security/sign-in"), true);
      reader.signIn(phone.visit("/security/sign-in"), true);
      var page = laptop.visit("/");
      var answer =
          page.waitForResponse("**/security/sign-out", page.locator("header form button")::click);
      assertThat(answer.headerValue("clear-site-data")).isEqualTo("\"cache\"");
      assertThat(isSignedIn(laptop.visit("/"))).isFalse();
      assertThat(isSignedIn(phone.visit("/"))).isTrue();
    }
  }

  @Test
  void devicesPageAsksStrangersToSignIn(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      assertThat(browser.visit("/portal/devices").url())
          .endsWith("/security/sign-in?to=/portal/devices");
    }
  }

  private static boolean isSignedIn(Page page) {
    return page.locator("header form[action='/security/sign-out']").count() == 1;
  }

  @Test
  @Tag("tour")
  void newPasswordReplacesTheForgottenOneAndEndsSessions(Sealpost sealpost, Chromium chromium) {
    var reader = Reader.enrolled(sealpost, chromium);
    try (var browser = chromium.newReader();
        var other = chromium.newReader()) {
      reader.signIn(other.visit("/security/sign-in"), true);
      ask(browser, reader.address());
      var link = sealpost.mailbox().await(reader.address(), "/enrollment/new-password");
      var page = browser.visit(link.link("/enrollment/new-password"));
      page.locator("#password").fill("nine loud geese on the meadow");
      page.locator("#go").click();
      page.waitForURL("**/security/sign-in?changed");
      assertThat(isSignedIn(other.visit("/"))).isFalse();
      new Reader(reader.address(), "nine loud geese on the meadow").signIn(page, false);
      var used = browser.visit(link.link("/enrollment/new-password"));
      assertThat(used.locator("#password").count()).isZero();
    }
  }

  @Test
  void forgottenPasswordIsAnsweredAlikeForUnknownAddresses(Sealpost sealpost, Chromium chromium) {
    var reader = Reader.enrolled(sealpost, chromium);
    try (var browser = chromium.newReader()) {
      assertThat(ask(browser, reader.address())).isEqualTo(ask(browser, "nobody@reader.example"));
    }
  }

  private static String ask(ReaderBrowser browser, String address) {
    var page = browser.visit("/enrollment/forgotten");
    page.locator("#email").fill(address);
    page.locator("#go").click();
    page.locator("#email")
        .waitFor(
            new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    return page.locator("main").innerText();
  }

  @Test
  void formOfAnotherSiteIsRefused(Sealpost sealpost) {
    for (var path : new String[] {"/security/sign-in", "/security/sign-out", "/language"}) {
      var request =
          HttpRequest.newBuilder(sealpost.origin().resolve(path))
              .header("Sec-Fetch-Site", "cross-site")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("language=de"));
      assertThat(GatewayClient.send(request).statusCode()).as(path).isEqualTo(403);
    }
  }

  @Test
  @Tag("tour")
  void formThatWasOpenTooLongComesBackWithWhatWasTyped(Sealpost sealpost, Chromium chromium) {
    var reader = Reader.enrolled(sealpost, chromium);
    try (var browser = chromium.newReader()) {
      var page = browser.visit("/security/sign-in?m=AAAAAAAAAAAAAAAAAAAAAA");
      browser.forget("__Host-sealpost-form");
      ReaderBrowser.fillSignIn(page, reader.address(), reader.password(), false);
      page.getByText("Nothing has happened yet").waitFor();
      assertThat(page.locator("#email").inputValue()).isEqualTo(reader.address());
      assertThat(page.locator("#password").inputValue()).isEmpty();
      assertThat(page.locator("input[name=m]").inputValue()).isEqualTo("AAAAAAAAAAAAAAAAAAAAAA");
      ReaderBrowser.fillSignIn(page, reader.address(), reader.password(), false);
      page.waitForURL("**/m/AAAAAAAAAAAAAAAAAAAAAA");
    }
  }

  @Test
  void noPageBeginsAnHttpSession(Sealpost sealpost, Chromium chromium) {
    var reader = Reader.enrolled(sealpost, chromium);
    try (var browser = chromium.newReader()) {
      reader.signIn(browser.visit("/security/sign-in"), true);
      browser.visit("/portal/devices");
      browser.visit("/open/drop");
      assertThat(browser.context().cookies())
          .extracting(cookie -> cookie.name)
          .contains("__Host-sealpost-session", "__Host-sealpost-form")
          .doesNotContain("__Host-sealpost-page", "JSESSIONID");
    }
  }
}
