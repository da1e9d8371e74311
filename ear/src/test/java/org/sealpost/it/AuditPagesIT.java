package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.Chromium;
import org.sealpost.client.ReaderBrowser;

/** The audit in the console, as an auditor and an operator use it. */
@ExtendWith(Sealpost.class)
class AuditPagesIT {
  private static final String OURS = "Example Corp";

  @Test
  void auditorFindsASealedMessageAndItsLock(Sealpost sealpost, Chromium chromium)
      throws IOException {
    var sealed = sealpost.gateway().seal(Questions.MAIL, "medium", "a@example.com", "b@x.example");
    sealpost.gateway().lock(sealed.messageId(), java.util.Map.of("locked", true, "reason", "=1+1"));
    try (var browser = chromium.newReader()) {
      var page = signIn(browser, sealpost, "auditor", "/admin/audit");
      page.locator("#message").fill(sealed.messageId());
      ReaderBrowser.press(page.locator("#search"));
      assertThat(page.locator("tbody tr").allInnerTexts())
          .hasSize(2)
          .anyMatch(row -> row.contains("Message sealed") && row.contains("gateway"))
          .anyMatch(row -> row.contains("Message locked") && row.contains("=1+1"));
      assertThat(page.locator("#message").inputValue()).isEqualTo(sealed.messageId());
      var file = page.waitForDownload(() -> page.locator("#json").click());
      assertThat(Files.readAllLines(file.path()))
          .hasSize(2)
          .allMatch(line -> line.contains("\"messageId\":\"" + sealed.messageId() + "\""));
      var table = page.waitForDownload(() -> page.locator("#csv").click());
      assertThat(Files.readString(table.path())).contains("'=1+1").contains(sealed.messageId());
    }
  }

  @Test
  void wrongInputIsMarkedAndStays(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      var page = signIn(browser, sealpost, "auditor", "/admin/audit");
      page.locator("#message").fill("no id");
      ReaderBrowser.press(page.locator("#search"));
      assertThat(page.locator("#message-error").innerText()).contains("22");
      assertThat(page.locator("#message").inputValue()).isEqualTo("no id");
      page.locator("#message").fill("");
      page.locator("#who").fill("ann@example.com");
      ReaderBrowser.press(page.locator("#search"));
      assertThat(page.locator("#from-error").innerText()).contains("31 days");
      assertThat(page.locator("#who").inputValue()).isEqualTo("ann@example.com");
    }
  }

  @Test
  void olderRowsFollow(Sealpost sealpost, Chromium chromium) {
    for (var i = 0; i < 55; i++) {
      var issued = sealpost.gateway(Sealpost.SEALER).issueKey(Questions.keyOrder("a@example.com"));
      assertThat(issued.statusCode()).isEqualTo(201);
    }
    try (var browser = chromium.newReader()) {
      var page = signIn(browser, sealpost, "operator", "/admin/service-audit");
      assertThat(page.locator("tbody tr").count()).isEqualTo(50);
      var newest = page.locator("tbody").innerText();
      ReaderBrowser.press(page.locator("#older"));
      assertThat(page.locator("tbody").innerText()).isNotEqualTo(newest);
      ReaderBrowser.press(page.locator("#first"));
      assertThat(page.locator("#first").count()).isZero();
    }
  }

  private static Page signIn(ReaderBrowser browser, Sealpost sealpost, String role, String path) {
    var staff = new Staff(sealpost);
    var page = browser.visit(path + "?account=" + staff.number(OURS));
    ReaderBrowser.fillSignIn(page, staff.with(role, OURS).address(), Staff.PASSWORD, false);
    page.waitForURL("**" + path + "**");
    return page;
  }
}
