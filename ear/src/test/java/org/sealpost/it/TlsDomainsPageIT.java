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
import org.sealpost.smtp.MailCertificates;
import org.sealpost.smtp.MailCertificates.Kind;
import org.sealpost.smtp.RecordingMailServer;
import org.sealpost.smtp.RecordingMailServer.Manner;

/** The console's page of TLS domains. */
@Tag("tour")
@ExtendWith(Sealpost.class)
class TlsDomainsPageIT {
  private final String id = UUID.randomUUID().toString().substring(0, 8);
  private final String account = "tls " + id;
  private final String name = "t" + id + ".example";
  private boolean made;

  @Test
  void domainIsTestedBeforeTheAdministratorsEyes(Sealpost sealpost, Chromium chromium)
      throws Exception {
    try (var dns = new DnsServer(Sealpost.DNS_PORT);
        var server = RecordingMailServer.with(MailCertificates.in(sealpost.home()), Kind.GOOD);
        var browser = chromium.newReader()) {
      dns.address(MailCertificates.HOST, "127.0.0.1");
      server.become(Manner.WITHOUT);
      var page = enter(browser, sealpost, "account-administrator");
      assertThat(page.locator("#tls").innerText()).contains("no TLS domain yet");
      add(page, "no domain", "");
      assertThat(page.locator("#domain-error").innerText()).contains("example.com");
      assertThat(page.locator("#domain").inputValue()).isEqualTo("no domain");
      add(page, name, "127.0.0.1:25");
      assertThat(page.locator("#host-error").innerText()).contains("mx.example.com");
      add(page, name, MailCertificates.HOST + ":" + server.port());
      assertThat(page.locator("#done").innerText()).contains("being tested");
      // The page looks again by itself.
      card(page).locator(".failed").waitFor();
      assertThat(card(page).innerText()).contains("Not active", "does not offer STARTTLS");
      server.become(Manner.GOOD);
      ReaderBrowser.press(card(page).locator("button[name=test]"));
      page.locator(".state.good").waitFor();
      assertThat(card(page).innerText()).contains("Active", "TLS 1.3");
      assertThat(card(page).locator(".passed").count()).isEqualTo(8);
      assertThat(server.clear()).doesNotContain("MAIL");
    }
  }

  @Test
  void choiceIsChangedOnceAndTheDomainRemoved(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      var first = enter(browser, sealpost, "account-administrator");
      add(first, name, "");
      var second = browser.visit(path(sealpost));
      choose(first, "wait");
      assertThat(first.locator("#done").innerText()).contains("saved");
      choose(second, "bounce");
      assertThat(second.locator("#form-error").innerText()).contains("Somebody else");
      assertThat(card(second).locator("select").inputValue()).isEqualTo("wait");
      var question = card(second).locator("details.confirm");
      question.locator("summary").click();
      ReaderBrowser.press(question.locator("button"));
      assertThat(second.locator("#done").innerText()).contains("removed");
      assertThat(second.locator("#tls").innerText()).doesNotContain(name);
    }
  }

  @Test
  void auditorSeesNoFormAndNoButton(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader();
        var reading = chromium.newReader()) {
      add(enter(browser, sealpost, "account-administrator"), name, "");
      var page = enter(reading, sealpost, "auditor");
      assertThat(card(page).innerText()).contains(name, "Send envelopes instead");
      assertThat(page.locator("main button").count()).isZero();
      assertThat(page.locator("#add").count()).isZero();
    }
  }

  private void choose(Page page, String choice) {
    card(page).locator("select").selectOption(choice);
    ReaderBrowser.press(card(page).locator("button[name=choose]"));
  }

  private static void add(Page page, String domain, String host) {
    page.locator("#domain").fill(domain);
    page.locator("#host").fill(host);
    ReaderBrowser.press(page.locator("#go"));
  }

  private Locator card(Page page) {
    return page.locator("section.card", new Page.LocatorOptions().setHasText(name));
  }

  private String path(Sealpost sealpost) {
    return "/admin/tls-domains?account=" + new Staff(sealpost).number(account);
  }

  private Page enter(ReaderBrowser browser, Sealpost sealpost, String role) {
    var staff = new Staff(sealpost);
    if (!made) {
      staff.newAccount(account);
      made = true;
    }
    var person = staff.with(role, account);
    var page = browser.visit(path(sealpost));
    ReaderBrowser.fillSignIn(page, person.address(), Staff.PASSWORD, false);
    page.waitForURL("**/admin/tls-domains**");
    return page;
  }
}
