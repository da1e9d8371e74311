package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.Chromium;
import org.sealpost.client.GatewayClient.Sealed;
import org.sealpost.client.Mails;
import org.sealpost.client.ReaderBrowser;

/** Messages in the console: found, shown, locked one by one, chosen, or all at once, taken away. */
@ExtendWith(Sealpost.class)
class MessagesConsoleIT {
  private static final String ALICE = "alice@example.com";
  private static final String OURS = "Example Corp";
  private static final String THEIRS = "Andere GmbH";

  @Test
  void foundMessagesAreLockedByChoiceAndAllAtOnce(Sealpost sealpost, Chromium chromium) {
    var bob = Mails.newReader();
    seal(sealpost, bob);
    seal(sealpost, bob);
    seal(sealpost, bob);
    try (var browser = chromium.newReader()) {
      var page = search(sealpost, browser, bob);
      assertThat(page.locator("#found tbody tr").count()).isEqualTo(3);
      assertThat(page.locator("#recipient").inputValue()).isEqualTo(bob);

      ReaderBrowser.press(page.locator("button[name=lock][value=selected]"));
      assertThat(page.locator("#form-error").innerText()).contains("Nothing is chosen");
      page.locator("input[name=selected]").first().check();
      ReaderBrowser.press(page.locator("button[name=lock][value=selected]"));
      assertThat(page.locator("#question-title").innerText()).isEqualTo("Lock one message?");
      page.locator("#reason").fill("Sent to the wrong person");
      page.locator("#reason").press("Enter");
      assertThat(page.locator("#done").innerText())
          .contains("One message was changed; 0 were so already.");
      assertThat(page.locator("#found tbody").innerText()).contains("Locked").contains("Live");

      ReaderBrowser.press(page.locator("button[name=lock][value=all]"));
      assertThat(page.locator("#question-title").innerText()).isEqualTo("Lock 3 messages?");
      page.locator("#reason").fill("Sent to the wrong person");
      ReaderBrowser.press(page.locator("button[name=yes]"));
      page.waitForURL("**/admin/bulk?**");
      page.locator("#progress[data-running=false]").waitFor(attached());
      assertThat(page.locator("#progress section").first().innerText())
          .contains("Done", "3 of 3", "Changed: 2", "So already: 1");
      assertUnlockNeedsThePassword(search(sealpost, browser, bob));
    }
  }

  private static void assertUnlockNeedsThePassword(Page page) {
    ReaderBrowser.press(page.locator("button[name=unlock][value=all]"));
    page.locator("#password").fill("not my password at all");
    ReaderBrowser.press(page.locator("button[name=yes]"));
    assertThat(page.locator("#password-error").innerText()).contains("not your password");
    page.locator("#password").fill(Staff.PASSWORD);
    ReaderBrowser.press(page.locator("button[name=yes]"));
    page.waitForURL("**/admin/bulk?**");
    page.locator("#progress[data-running=false]").waitFor(attached());
  }

  @Test
  void messageIsLockedForOneRecipientAndItsHistoryTellsIt(Sealpost sealpost, Chromium chromium) {
    var bob = Mails.newReader();
    seal(sealpost, bob);
    try (var browser = chromium.newReader()) {
      var page = search(sealpost, browser, bob);
      page.locator("#found tbody a").first().click();
      page.waitForURL("**/admin/message?**");
      page.locator("#recipients button[name=lock]").click();
      assertThat(page.locator("#question-title").innerText()).contains(bob);
      page.locator("#reason").fill("Has left");
      ReaderBrowser.press(page.locator("button[name=yes]"));
      assertThat(page.locator("#done").innerText()).contains("locked");
      assertThat(page.locator("#recipients").innerText()).contains("Locked", "Has left");
      page.locator("section button[name=expire][value=message]").click();
      page.locator("#expires").fill("2100-01-31T12:30");
      ReaderBrowser.press(page.locator("button[name=yes]"));
      assertThat(page.locator("#content").innerText()).contains("2100");
      assertThat(page.locator("#history").innerText())
          .contains("Expiry changed", "Has left for " + bob, "@staff.example");
    }
  }

  @Test
  void messageOfAnotherAccountLooksLikeNoMessage(Sealpost sealpost) throws IOException {
    var sealed = seal(sealpost, Mails.newReader());
    var stranger = new Staff(sealpost).signedIn("message-manager", THEIRS);
    var theirs = stranger.get(sealpost.origin(), "/admin/message?id=" + sealed.messageId());
    var nobodys = stranger.get(sealpost.origin(), "/admin/message?id=AAAAAAAAAAAAAAAAAAAAAA");
    var nonsense = stranger.get(sealpost.origin(), "/admin/message?id=%3Cb%3E");
    assertThat(theirs.statusCode()).isEqualTo(404);
    assertThat(nobodys.statusCode()).isEqualTo(404);
    assertThat(nonsense.statusCode()).isEqualTo(404);
    assertThat(plain(theirs.body())).isEqualTo(plain(nobodys.body()));
  }

  @Test
  void auditorSeesAndCannotChange(Sealpost sealpost) throws IOException {
    var sealed = seal(sealpost, Mails.newReader());
    var auditor = new Staff(sealpost).signedIn("auditor", OURS);
    var path = "/admin/message";
    var page = auditor.get(sealpost.origin(), path + "?id=" + sealed.messageId());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("name=\"lock\"");
    var tried =
        auditor.fill(
            sealpost.origin(),
            path,
            page.body(),
            "message",
            Map.of("yes", "yes", "order-kind", "lock", "order-target", "message", "reason", "x"));
    assertThat(tried.statusCode()).isEqualTo(403);
  }

  @Test
  void whatIsTypedWrongStaysAndIsMarked(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      var page = messages(sealpost, browser);
      page.locator("#sender").fill("nobody");
      page.locator("#id").fill("<script>alert(1)</script>");
      ReaderBrowser.press(page.locator("#go"));
      assertThat(page.locator("#sender-error").innerText()).contains("whole address");
      assertThat(page.locator("#id-error").isVisible()).isTrue();
      assertThat(page.locator("#sender").inputValue()).isEqualTo("nobody");
      page.locator("#sender").fill("");
      page.locator("#id").fill("");
      page.locator("#state").selectOption("never");
      ReaderBrowser.press(page.locator("#go"));
      assertThat(page.locator("#from-error").innerText()).contains("31 days");
    }
  }

  @Test
  void exportIsAFileThatNoSpreadsheetRuns(Sealpost sealpost, Chromium chromium) throws IOException {
    var bob = Mails.newReader();
    var mail = Mails.rich(ALICE, bob, "=HYPERLINK(1)", "values.bin", new byte[10]);
    sealpost.gateway().seal(mail, "medium", ALICE, bob);
    try (var browser = chromium.newReader()) {
      var page = search(sealpost, browser, bob);
      var file = page.waitForDownload(() -> page.locator("button[name=csv]").click()).path();
      var lines = Files.readString(file).split("\r\n");
      assertThat(lines).hasSize(2);
      assertThat(lines[0]).startsWith("\ufeffIssued,Message id,Sender");
      assertThat(lines[1]).contains(bob).doesNotContain(",=");
    }
  }

  private static Page search(Sealpost sealpost, ReaderBrowser browser, String recipient) {
    var page = messages(sealpost, browser);
    page.locator("#recipient").fill(recipient);
    page.waitForResponse(
        answer -> answer.request().method().equals("POST"), () -> page.locator("#go").click());
    page.waitForLoadState();
    return page;
  }

  private static Page messages(Sealpost sealpost, ReaderBrowser browser) {
    var staff = new Staff(sealpost);
    var page = browser.visit("/admin/messages?account=" + staff.number(OURS));
    if (page.url().contains("/security/sign-in")) {
      var manager = staff.with("message-manager", OURS);
      ReaderBrowser.fillSignIn(page, manager.address(), Staff.PASSWORD, false);
      page.waitForURL("**/admin/messages**");
    }
    return page;
  }

  private static Sealed seal(Sealpost sealpost, String to) {
    var mail = Mails.rich(ALICE, to, "Figures", "values.bin", new byte[10]);
    return sealpost.gateway().seal(mail, "medium", ALICE, to);
  }

  private static String plain(String page) {
    return page.replaceAll("[A-Za-z0-9+/_=-]{16,}", "");
  }

  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }
}
