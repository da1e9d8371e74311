package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.Chromium;
import org.sealpost.client.GatewayClient.Sealed;
import org.sealpost.client.Mails;
import org.sealpost.client.ReaderBrowser;

/** How long records are kept, and what is held, as administrators see and change it. */
@ExtendWith(Sealpost.class)
class RetentionPagesIT {
  private static final String ADMINISTRATOR = "account-administrator";
  private static final String OURS = "Example Corp";

  @Test
  void shorterPeriodIsAskedForWaitsAndIsTakenBack(Sealpost sealpost, Chromium chromium) {
    var account = "Retention " + System.nanoTime();
    new Staff(sealpost).newAccount(account);
    try (var browser = chromium.newReader()) {
      var page = retention(sealpost, browser, ADMINISTRATOR, account);
      assertThat(page.locator("#days-messages").inputValue()).isEqualTo("365");
      change(page, "messages", "3");
      assertThat(page.locator("#days-messages-error").innerText()).contains("7");
      assertThat(page.locator("#days-messages").inputValue()).isEqualTo("3");

      change(page, "messages", "90");
      assertThat(page.locator("#question").innerText()).contains("0 would go", "24 hours");
      page.locator("#days-messages").fill("30");
      ReaderBrowser.press(page.locator("button[name=yes]"));
      assertThat(page.locator("#question").isVisible()).isTrue();
      page.locator("#days-messages").fill("90");
      ReaderBrowser.press(page.locator("button[name=yes]"));
      assertThat(page.locator("#question").isVisible()).isTrue();
      ReaderBrowser.press(page.locator("button[name=yes]"));
      assertThat(page.locator("#done").innerText()).contains("Until then");
      assertThat(page.locator("#messages .pending").innerText()).contains("90 days");

      ReaderBrowser.press(page.locator("#messages button[name=keep]"));
      assertThat(page.locator("#done").innerText()).contains("in force");
      assertThat(page.locator(".pending").count()).isZero();
      change(page, "messages", "");
      assertThat(page.locator("#messages .preview").innerText()).contains("Everything is kept");
    }
  }

  @Test
  void secondOfTwoAdministratorsIsTold(Sealpost sealpost, Chromium chromium) {
    var account = "Retention " + System.nanoTime();
    new Staff(sealpost).newAccount(account);
    try (var browser = chromium.newReader();
        var other = chromium.newReader()) {
      var first = retention(sealpost, browser, ADMINISTRATOR, account);
      var second = retention(sealpost, other, ADMINISTRATOR, account);
      change(first, "audit", "4000");
      change(second, "audit", "5000");
      assertThat(second.locator("#form-error").innerText()).contains("Somebody else");
      assertThat(second.locator("#days-audit").inputValue()).isEqualTo("4000");
    }
  }

  @Test
  void messageIsHeldAndReleasedWithThePassword(Sealpost sealpost, Chromium chromium) {
    var mail = seal(sealpost, "kept@example.net");
    var reason = "Case " + System.nanoTime();
    try (var browser = chromium.newReader()) {
      var page = retention(sealpost, browser, ADMINISTRATOR, OURS);
      page.navigate(
          page.url().replace("/admin/retention", "/admin/message") + "&id=" + mail.messageId());
      page.locator("#hold summary").click();
      ReaderBrowser.press(page.locator("button[name=hold]"));
      assertThat(page.locator("#form-error").innerText()).contains("reason");
      page.locator("#hold summary").click();
      page.locator("#hold-reason").fill(reason);
      ReaderBrowser.press(page.locator("button[name=hold]"));
      page.waitForURL("**/admin/retention?**");
      assertThat(page.locator("#done").innerText()).contains("in force");
      var line = page.locator("#legal-holds tr", new Page.LocatorOptions().setHasText(reason));
      assertThat(line.innerText()).contains("Held", "1");
      line.locator("a").click();
      assertThat(page.locator("#held").innerText()).contains(reason);

      page.goBack();
      ReaderBrowser.press(line.locator("button[name=release]"));
      page.locator("#password").fill("not this one");
      ReaderBrowser.press(page.locator("button[name=release-yes]"));
      assertThat(page.locator("#password-error").isVisible()).isTrue();
      page.locator("#password").fill(Staff.PASSWORD);
      ReaderBrowser.press(page.locator("button[name=release-yes]"));
      assertThat(page.locator("#done").innerText()).contains("released");
      assertThat(line.innerText()).containsPattern("[Rr]eleased");
    }
  }

  @Test
  void everythingFoundIsHeld(Sealpost sealpost, Chromium chromium) {
    var recipient = "held" + System.nanoTime() + "@example.net";
    seal(sealpost, recipient);
    seal(sealpost, recipient);
    try (var browser = chromium.newReader()) {
      var page = retention(sealpost, browser, ADMINISTRATOR, OURS);
      page.navigate(page.url().replace("/admin/retention", "/admin/messages"));
      page.locator("#recipient").fill(recipient);
      ReaderBrowser.press(page.locator("#go"));
      page.locator("#hold summary").click();
      page.locator("#hold-reason").fill("All of " + recipient);
      ReaderBrowser.press(page.locator("button[name=hold]"));
      page.waitForURL("**/admin/retention?**");
      var line = page.locator("#legal-holds tr", new Page.LocatorOptions().setHasText(recipient));
      assertThat(line.locator(".number").innerText()).isEqualTo("2");
    }
  }

  @Test
  void operatorKeepsTheServiceAndAuditorsOnlyLook(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader();
        var other = chromium.newReader()) {
      var page = retention(sealpost, browser, "operator", OURS);
      assertThat(page.locator("#days-users").isVisible()).isTrue();
      change(page, "users", "100");
      assertThat(page.locator("#days-users-error").innerText()).contains("365");

      var seen = retention(sealpost, other, "auditor", OURS);
      assertThat(seen.locator("#messages").innerText()).contains("365");
      assertThat(seen.locator("button[name=change]").count()).isZero();
    }
  }

  @Test
  void auditorWhoSendsTheFormIsRefused(Sealpost sealpost) throws Exception {
    var staff = new Staff(sealpost);
    var auditor = staff.signedIn("auditor", OURS);
    var path = "/admin/retention?account=" + staff.number(OURS);
    var shown = auditor.get(sealpost.origin(), path).body();
    var pressed = Map.of("change", "messages", "days-messages", "9", "version-messages", "0");
    assertThat(auditor.fill(sealpost.origin(), path, shown, "rules:0:rule", pressed).statusCode())
        .isEqualTo(403);
  }

  private static Sealed seal(Sealpost sealpost, String to) {
    var mail = Mails.rich("ann@example.com", to, "Figures", "values.bin", new byte[10]);
    return sealpost.gateway().seal(mail, "medium", "ann@example.com", to);
  }

  private static void change(Page page, String kind, String days) {
    page.locator("#days-" + kind).fill(days);
    ReaderBrowser.press(page.locator("button[name=change][value=" + kind + "]"));
  }

  private static Page retention(
      Sealpost sealpost, ReaderBrowser browser, String role, String account) {
    var staff = new Staff(sealpost);
    var person = staff.with(role, account);
    var page = browser.visit("/security/sign-in");
    ReaderBrowser.fillSignIn(page, person.address(), Staff.PASSWORD, false);
    page.waitForURL(url -> !url.contains("sign-in"));
    var path =
        role.equals("operator")
            ? "/admin/service-retention"
            : "/admin/retention?account=" + staff.number(account);
    page.navigate(sealpost.origin().resolve(path).toString());
    return page;
  }
}
