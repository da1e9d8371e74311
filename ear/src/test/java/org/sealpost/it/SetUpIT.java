package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sealpost.client.Chromium;
import org.sealpost.client.Mailbox;
import org.sealpost.client.ReaderBrowser;
import org.sealpost.run.Declaration;
import org.sealpost.run.FreePort;
import org.sealpost.run.Node;

/** A fresh installation, which has no user and no password, and how it gets its operators. */
class SetUpIT {
  private static final Path HOME = Path.of("target/set-up").toAbsolutePath();
  private static final String PASSWORD = "nine patient cranes at dawn";
  private static final String FIRST = "first@operators.example";
  private static final String SECOND = "second@operators.example";

  private static Node server;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    Sealpost.deleteTree(HOME);
    Files.createDirectories(HOME);
    new Declaration().writeTo(HOME.resolve("accounts.json"));
    server = Sealpost.server(HOME, FreePort.find()).start();
    chromium = new Chromium(server.origin(), HOME);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  @Test
  void linkMakesTheFirstOperatorWhoInvitesTheSecond() throws IOException {
    var file = HOME.resolve("set-up-link");
    var link = Files.readString(file).strip();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(server.log()))
        .contains(file.toString())
        .doesNotContain(link.substring(link.indexOf("t=") + 2));
    try (var first = chromium.newReader();
        var second = chromium.newReader()) {
      var console = setUp(first.visit(link));
      assertThat(file).doesNotExist();
      assertLinkIsOver(link);
      assertFirstOperatorStays(console);
      invite(console);
      accept(second);
      assertThat(second.visit("/admin/operators").locator("tbody tr").count()).isEqualTo(2);
      remove(second.visit("/admin/operators"), FIRST);
      assertThat(first.context().newPage().navigate(server.origin() + "/admin").status())
          .isEqualTo(403);
    }
  }

  private static Page setUp(Page page) {
    page.locator("#email").fill(FIRST);
    page.locator("#name").fill("Fran First");
    page.locator("#password").fill("short");
    ReaderBrowser.press(page.locator("#go"));
    assertThat(page.locator("#password-error").innerText()).contains("15");
    assertThat(page.locator("#email").inputValue()).isEqualTo(FIRST);
    page.locator("#password").fill(PASSWORD);
    ReaderBrowser.press(page.locator("#go"));
    page.waitForURL("**/admin/accounts*");
    page.navigate(server.origin() + "/admin/operators");
    return page;
  }

  private static void assertLinkIsOver(String link) {
    try (var stranger = chromium.newReader()) {
      var page = stranger.visit(link);
      assertThat(page.locator("#content").innerText()).contains("has been used");
      assertThat(page.locator("#setup").count()).isZero();
    }
  }

  private static void assertFirstOperatorStays(Page console) {
    remove(console, FIRST);
    assertThat(console.locator("#form-error").innerText()).contains("Nobody else");
    assertThat(console.locator("tbody tr").count()).isEqualTo(1);
  }

  private static void remove(Page console, String address) {
    var row = console.locator("tbody tr", new Page.LocatorOptions().setHasText(address));
    row.locator(
            "summary", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("Remove"))
        .click();
    ReaderBrowser.press(row.locator("button[name=remove]"));
    console.waitForLoadState();
  }

  private static void invite(Page console) {
    console.locator("#email").fill(SECOND);
    ReaderBrowser.press(console.locator("#go"));
    assertThat(console.locator("#done").innerText()).contains("on its way");
    assertThat(console.locator("tbody").innerText()).contains(SECOND).contains("Invited");
  }

  /** Nobody has written to the second operator yet: the invitation alone lets him enroll. */
  private static void accept(ReaderBrowser browser) {
    var mailbox = new Mailbox(server.mailFolder());
    var page = browser.visit(mailbox.await(SECOND, "/portal/invitations").link("/portal/"));
    page.locator("main a[href*='/enrollment/enroll']").click();
    new Reader(SECOND, PASSWORD).enroll(page);
    browser.confirm(mailbox.await(SECOND, "/enrollment/activate"));
    var invitations = browser.visit("/portal/invitations");
    assertThat(invitations.locator("#content").innerText()).contains("Operator");
    ReaderBrowser.press(invitations.locator("button[name=accept]"));
    assertThat(invitations.locator("#done").innerText()).contains("Welcome");
  }
}
