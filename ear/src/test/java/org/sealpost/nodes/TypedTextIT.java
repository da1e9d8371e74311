package org.sealpost.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealpost.client.Chromium;
import org.sealpost.client.Mails;

/** What a reader has typed outlives the node that showed the form. */
@Tag("fault")
@ExtendWith(TwoNodes.class)
class TypedTextIT {
  private static final String PASSWORD = "seven quiet herons by the lake";

  @Test
  void formOfADeadNodeIsTakenByTheOtherOne(TwoNodes nodes, Chromium chromium) {
    var address = knownReader(nodes);
    try (var browser = chromium.newReader()) {
      nodes.balancer().useOnly("a");
      var page = browser.visit("/enrollment/enroll");
      type(page, address);
      nodes.balancer().useBoth();
      nodes.a().kill();
      page.locator("#go").click();
      page.waitForURL("**/enrollment/waiting");
      assertThat(page.locator("main").innerText()).contains(address);
      browser.confirm(nodes.mailbox().await(address, "/enrollment/activate"));
      page.waitForURL("**/enrollment/activated");
    } finally {
      nodes.balancer().useBoth();
      nodes.startAgain(nodes.a());
    }
  }

  @ParameterizedTest
  @CsvSource({"en-GB,Nothing has happened yet,true", "de-DE,Noch ist nichts geschehen,false"})
  void formWithoutItsCookieComesBackWithWhatWasTyped(
      String locale, String sentence, boolean phone, TwoNodes nodes, Chromium chromium) {
    var address = knownReader(nodes);
    var options = new NewContextOptions().setLocale(locale);
    if (phone) {
      options.setViewportSize(360, 740).setHasTouch(true).setIsMobile(true);
    }
    try (var browser = chromium.newReader(options)) {
      var page = browser.visit("/enrollment/enroll");
      type(page, address);
      browser.forget("__Host-sealpost-form");
      page.locator("#go").click();
      page.locator("#form-error").waitFor();
      assertThat(page.locator("#form-error").innerText()).contains(sentence);
      assertTyped(page, address);
      assertThat(nodes.mailbox().to(address)).isEmpty();
      page.locator("#password").fill(PASSWORD);
      page.locator("#go").click();
      page.waitForURL("**/enrollment/waiting");
    }
  }

  private static String knownReader(TwoNodes nodes) {
    var address = Mails.newReader();
    var alice = "alice@example.com";
    nodes.gateway().seal(Mails.plain(alice, address, "Hi", "Hi\n"), "medium", alice, address);
    return address;
  }

  private static void type(Page page, String address) {
    page.locator("#email").fill(address);
    page.locator("#name").fill("Robin Reader-Österström");
    page.locator("#password").fill(PASSWORD);
    page.locator("#language").selectOption("de");
    page.locator("#zone").selectOption("Asia/Tokyo");
    page.locator("#terms").check();
  }

  private static void assertTyped(Page page, String address) {
    assertThat(page.locator("#email").inputValue()).isEqualTo(address);
    assertThat(page.locator("#name").inputValue()).isEqualTo("Robin Reader-Österström");
    assertThat(page.locator("#language").inputValue()).isEqualTo("de");
    assertThat(page.locator("#zone").inputValue()).isEqualTo("Asia/Tokyo");
    assertThat(page.locator("#terms").isChecked()).isTrue();
    assertThat(page.locator("#password").inputValue()).isEmpty();
    assertThat(page.content()).doesNotContain(PASSWORD);
  }

  @Test
  void formOfAnotherOriginActsNotEvenWithoutFetchMetadata(TwoNodes nodes) throws Exception {
    var victim = new Crowd(nodes).of(1).get(0);
    var attacker = new Crowd(nodes).of(1).get(0);
    var origin = nodes.balancer().origin();
    var page = attacker.get(origin, "/security/sign-in").body();
    victim.get(origin, "/security/sign-in");
    var answer =
        victim.fill(
            origin, "/security/sign-in", page, "signin", attacker.credentials(Crowd.PASSWORD));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("form-error");
    assertThat(victim.has("__Host-sealpost-session")).isFalse();
    var nonce = page.replaceAll("(?s).*name=\"primefaces.nonce\" value=\"([^\"]+)\".*", "$1");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .doesNotContain(nonce);
  }
}
