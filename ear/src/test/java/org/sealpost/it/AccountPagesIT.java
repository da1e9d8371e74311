package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.Chromium;
import org.sealpost.client.ReaderBrowser;
import org.sealpost.domain.DnsServer;

/** The console's pages about accounts, their domains and their gateways. */
@Tag("tour")
@ExtendWith(Sealpost.class)
class AccountPagesIT {
  private static final String OURS = "Example Corp";

  private final String name = "n" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void operatorAddsSuspendsAndClosesAnAccount(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      var page = enter(browser, sealpost, "operator", "/admin/accounts");
      page.locator("#name").fill(name);
      page.locator("#email").fill("nobody");
      ReaderBrowser.press(page.locator("#go"));
      assertThat(page.locator("#email-error").innerText()).contains("name@example.com");
      assertThat(page.locator("#name").inputValue()).isEqualTo(name);
      page.locator("#email").fill("contact@" + name + ".example");
      ReaderBrowser.press(page.locator("#go"));
      assertThat(page.locator("#done").innerText()).contains("invited");
      assertThat(row(page, name).innerText()).contains("Active", "contact@" + name);
      confirm(row(page, name), "Suspend");
      assertThat(row(page, name).innerText()).contains("Suspended");
      confirm(row(page, name), "Close");
      assertThat(row(page, name).innerText()).contains("Closed", "activated again until");
      ReaderBrowser.press(row(page, name).locator("button[name=activate]"));
      assertThat(row(page, name).innerText()).contains("Active");
    }
    assertThat(sealpost.mailbox().await("contact@" + name + ".example", "/portal/invitations"))
        .isNotNull();
  }

  @Test
  void tokenOfANewGatewayIsShownOnceAndSealsUntilItIsRevoked(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      var page = enter(browser, sealpost, "account-administrator", "/admin/gateways");
      page.locator("#issue").uncheck();
      page.locator("#name").fill(name);
      ReaderBrowser.press(page.locator("#go"));
      assertThat(page.locator("#issue-error").innerText()).contains("at least one");
      page.locator("#issue").check();
      ReaderBrowser.press(page.locator("#go"));
      var token = page.locator("#token").innerText();
      assertThat(seal(sealpost, token)).isEqualTo(200);
      var again = browser.visit("/admin/gateways?account=" + number(sealpost));
      assertThat(again.content()).contains(name).doesNotContain("spg_");
      confirm(row(again, name), "Revoke");
      assertThat(row(again, name).innerText()).contains("Revoked");
      assertThat(seal(sealpost, token)).isEqualTo(401);
      page.locator("#password").fill("not this one at all");
      ReaderBrowser.press(page.locator("#endall"));
      assertThat(page.locator("#password-error").innerText()).contains("not your password");
    }
  }

  @Test
  void domainIsProvenByItsRecord(Sealpost sealpost, Chromium chromium) {
    try (var dns = new DnsServer(Sealpost.DNS_PORT);
        var browser = chromium.newReader()) {
      var page = enter(browser, sealpost, "account-administrator", "/admin/account");
      page.locator("#domain").fill(name + ".example");
      ReaderBrowser.press(page.locator("#go"));
      var proof = page.locator(".proof", new Page.LocatorOptions().setHasText(name));
      ReaderBrowser.press(proof.locator("button[name=check]"));
      assertThat(page.locator("#form-error").innerText()).contains("no such record");
      dns.publish("_sealpost." + name + ".example", proof.locator("[id^=text-]").innerText());
      ReaderBrowser.press(proof.locator("button[name=check]"));
      assertThat(page.locator("#done").innerText()).contains("proven");
      assertThat(row(page, name).innerText()).contains("Proven");
      confirm(row(page, name), "Remove");
      assertThat(page.locator("#owned").innerText()).doesNotContain(name);
    }
  }

  @Test
  void secondWhoChangesTheSameSettingsIsTold(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      var first = enter(browser, sealpost, "account-administrator", "/admin/account");
      var second = browser.visit("/admin/account?account=" + number(sealpost));
      first.locator("#zone").selectOption("Asia/Tokyo");
      ReaderBrowser.press(first.locator("#save"));
      assertThat(first.locator("#done").innerText()).contains("saved");
      second.locator("#zone").selectOption("Europe/Paris");
      ReaderBrowser.press(second.locator("#save"));
      assertThat(second.locator("#form-error").innerText()).contains("Somebody else");
      assertThat(second.locator("#zone").inputValue()).isEqualTo("Asia/Tokyo");
      second.locator("#zone").selectOption("Europe/Berlin");
      ReaderBrowser.press(second.locator("#save"));
      assertThat(second.locator("#done").innerText()).contains("saved");
    }
  }

  private static Page enter(ReaderBrowser browser, Sealpost sealpost, String role, String path) {
    var person = new Staff(sealpost).with(role, OURS);
    var page = browser.visit(path + "?account=" + number(sealpost));
    ReaderBrowser.fillSignIn(page, person.address(), Staff.PASSWORD, false);
    page.waitForURL("**" + path + "**");
    return page;
  }

  private static int number(Sealpost sealpost) {
    return new Staff(sealpost).number(OURS);
  }

  private static Locator row(Page page, String text) {
    return page.locator("tbody tr", new Page.LocatorOptions().setHasText(text));
  }

  private static void confirm(Locator row, String act) {
    var question = row.locator("details", new Locator.LocatorOptions().setHasText(act)).first();
    question.locator("summary").click();
    ReaderBrowser.press(question.locator("button"));
    row.page().locator("#done").waitFor();
  }

  private static int seal(Sealpost sealpost, String token) {
    return new Questions(sealpost.origin())
        .seal(
            token,
            Questions.MAIL,
            "Sealpost-Sender",
            "a@example.com",
            "Sealpost-Recipient",
            "b@x.example")
        .statusCode();
  }
}
