package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.Chromium;
import org.sealpost.client.Mails;

/** The way to an account, as people take it: by keyboard, without scripts, with slips. */
@ExtendWith(Sealpost.class)
class EnrollmentPagesIT {

  @Test
  void keyboardAloneIsEnough(Sealpost sealpost, Chromium chromium) {
    var reader = Reader.known(sealpost);
    try (var browser = chromium.newReader()) {
      var page = browser.visit("/enrollment/enroll");
      tabTo(page, "email");
      page.keyboard().type(reader.address());
      tabTo(page, "name");
      page.keyboard().type("Kim Keyboard");
      tabTo(page, "password");
      page.keyboard().type(reader.password());
      tabTo(page, "terms");
      page.keyboard().press("Space");
      tabTo(page, "go");
      page.keyboard().press("Enter");
      page.waitForURL("**/enrollment/waiting");
      var mail = sealpost.mailbox().await(reader.address(), "/enrollment/activate");
      var activation = browser.visit(mail.link("/enrollment/activate"));
      tabTo(activation, "confirm");
      activation.keyboard().press("Enter");
      activation.waitForURL("**/enrollment/activated");
      page.waitForURL("**/enrollment/activated");
    }
  }

  private static void tabTo(Page page, String id) {
    Keyboard keyboard = page.keyboard();
    for (var presses = 0; presses < 30; presses++) {
      if (id.equals(page.evaluate("document.activeElement.id"))) {
        return;
      }
      keyboard.press("Tab");
    }
    throw new AssertionError("The tab key does not reach #" + id);
  }

  @Test
  void firstLinkSkipsToTheContent(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      var page = browser.visit("/enrollment/enroll");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
    }
  }

  @Test
  void problemsAreTiedToTheirFieldsAndTheFirstTakesTheFocus(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      var page = browser.visit("/enrollment/enroll");
      page.locator("#email").fill(Mails.newReader());
      page.locator("#password").fill("bumblebee");
      page.locator("#go").click();
      page.locator("#password-error").waitFor();
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("name");
      for (var field : List.of("name", "password", "terms")) {
        var input = page.locator("#" + field);
        assertThat(input.getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(input.getAttribute("aria-describedby")).contains(field + "-error");
      }
      assertThat(page.locator("#email").inputValue()).isNotEmpty();
      assertThat(page.content()).doesNotContain("bumblebee");
    }
  }

  @Test
  void lettersOfAnyScriptArriveAsTyped(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      var page = browser.visit("/enrollment/enroll");
      page.locator("#name").fill("Jürgen Ωμέγα 東京");
      page.locator("#go").click();
      page.locator("#email-error").waitFor();
      assertThat(page.locator("#name").inputValue()).isEqualTo("Jürgen Ωμέγα 東京");
    }
  }

  @Test
  void timeZoneOfTheReaderIsFoundOut(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader(new NewContextOptions().setTimezoneId("Asia/Tokyo"))) {
      var zone = browser.visit("/enrollment/enroll").locator("#zone").inputValue();
      assertThat(zone).isEqualTo("Asia/Tokyo");
    }
  }

  @Test
  void pagesWorkWithoutScripts(Sealpost sealpost, Chromium chromium) {
    var reader = Reader.known(sealpost);
    try (var browser = chromium.newReader(new NewContextOptions().setJavaScriptEnabled(false))) {
      var page = browser.visit("/enrollment/enroll");
      reader.enroll(page);
      page.locator("#goon").click();
      page.locator("#form-error").waitFor();
      var mail = sealpost.mailbox().await(reader.address(), "/enrollment/activate");
      browser.confirm(mail).waitForURL("**/enrollment/activated");
      page.locator("#goon").click();
      page.waitForURL("**/enrollment/activated");
    }
  }

  @Test
  void openingTheMailedLinkUsesNothingUp(Sealpost sealpost, Chromium chromium) {
    var reader = Reader.known(sealpost);
    try (var browser = chromium.newReader();
        var scanner = chromium.newReader()) {
      reader.enroll(browser.visit("/enrollment/enroll"));
      var mail = sealpost.mailbox().await(reader.address(), "/enrollment/activate");
      scanner.visit(mail.link("/enrollment/activate"));
      scanner.visit(mail.link("/enrollment/activate"));
      browser.confirm(mail).waitForURL("**/enrollment/activated");
    }
  }

  @Test
  void mailSentAgainReplacesTheFormerLink(Sealpost sealpost, Chromium chromium) {
    var reader = Reader.known(sealpost);
    try (var browser = chromium.newReader()) {
      var page = browser.visit("/enrollment/enroll");
      reader.enroll(page);
      var mailbox = sealpost.mailbox();
      var former = mailbox.await(reader.address(), "/enrollment/activate");
      page.locator("#resend").click();
      page.locator(".notice.good").waitFor();
      var over = browser.visit(former.link("/enrollment/activate"));
      assertThat(over.locator("#confirm").count()).isZero();
    }
  }
}
