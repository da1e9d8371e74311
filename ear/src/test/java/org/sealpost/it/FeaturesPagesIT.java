package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.Chromium;
import org.sealpost.client.ReaderBrowser;

/** The console's pages of switches, as those see them who may enter. */
@Tag("tour")
@ExtendWith(Sealpost.class)
class FeaturesPagesIT {
  private final String name = "v" + UUID.randomUUID().toString().substring(0, 8);
  private int number;

  @BeforeEach
  void makeAccount(Sealpost sealpost) {
    number = new Staff(sealpost).newAccount(name);
  }

  @Test
  void administratorChangesTheRulesAndTheSecondIsTold(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      var page = enter(browser, sealpost, "account-administrator", "/admin/features");
      var second = browser.visit("/admin/features?account=" + number);
      page.locator("#idle").selectOption("10");
      page.locator("#device").selectOption("0");
      ReaderBrowser.press(page.locator("#savesignin"));
      assertThat(page.locator("#done").innerText()).contains("saved");
      assertThat(page.locator("#idle").inputValue()).isEqualTo("10");
      second.locator("#idle").selectOption("20");
      ReaderBrowser.press(second.locator("#savesignin"));
      assertThat(second.locator("#form-error").innerText()).contains("Somebody else");
      assertThat(second.locator("#idle").inputValue()).isEqualTo("10");
      second.locator("#outside").selectOption("OWN_PEOPLE");
      second.locator("#everybodys").check();
      ReaderBrowser.press(second.locator("#savecompose"));
      assertThat(second.locator("#done").innerText()).contains("saved");
      assertThat(second.locator("#everybodys").isChecked()).isTrue();
    }
    try (var browser = chromium.newReader()) {
      var page = enter(browser, sealpost, "auditor", "/admin/features");
      assertThat(page.locator("main").innerText())
          .contains("10 minutes", "Not at all", "People of our domains");
      assertThat(page.locator("main select").count()).isZero();
    }
  }

  @Test
  void operatorKeepsTheListOfPublicDomains(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      var page = enter(browser, sealpost, "operator", "/admin/public-domains");
      page.locator("#domain").fill("not a domain");
      ReaderBrowser.press(page.locator("#go"));
      assertThat(page.locator("#domain-error").isVisible()).isTrue();
      assertThat(page.locator("#domain").inputValue()).isEqualTo("not a domain");
      page.locator("#domain").fill(name + ".example");
      ReaderBrowser.press(page.locator("#go"));
      assertThat(page.locator("#done").innerText()).contains("on the list");
      var row = page.locator("tbody tr", new Page.LocatorOptions().setHasText(name));
      ReaderBrowser.press(row.locator("button"));
      assertThat(page.locator("#done").innerText()).contains("off the list");
      assertThat(page.locator("tbody").innerText()).doesNotContain(name).contains("gmail.com");
    }
  }

  private Page enter(ReaderBrowser browser, Sealpost sealpost, String role, String path) {
    var person = new Staff(sealpost).with(role, name);
    var page = browser.visit(path + "?account=" + number);
    ReaderBrowser.fillSignIn(page, person.address(), Staff.PASSWORD, false);
    page.waitForURL("**" + path + "**");
    return page;
  }
}
