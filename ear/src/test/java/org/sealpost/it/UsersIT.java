package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.Chromium;
import org.sealpost.client.HttpReader;
import org.sealpost.client.ReaderBrowser;

/** The people of an account, as its administrators see and help them. */
@ExtendWith(Sealpost.class)
class UsersIT {
  private static final String OURS = "Example Corp";
  private static final String THEIRS = "Andere GmbH";
  private static final String OTHER = "nine patient cranes at dawn";

  @Test
  void personIsAddedByHandAndByList(Sealpost sealpost, Chromium chromium) {
    var mark = "n" + System.nanoTime();
    try (var browser = chromium.newReader()) {
      var page = users(sealpost, browser, "account-administrator", OURS);
      add(page, mark + "@elsewhere.example");
      assertThat(page.locator("#email-error").innerText()).contains("domains");
      assertThat(page.locator("#name").inputValue()).isEqualTo("Nora " + mark);
      add(page, mark + "@example.com");
      assertThat(page.locator("#done").innerText()).contains("on its way");
      assertThat(search(page, mark).innerText()).contains("Nora " + mark, "Invited");
      sealpost.mailbox().await(mark + "@example.com", "/enrollment/enroll");

      page.locator("#add a").click();
      upload(page, "notes.csv", new byte[] {(byte) 0xff, 1, 2});
      assertThat(page.locator("#file-error").innerText()).contains("UTF-8");
      upload(page, "people.csv", list(mark));
      assertThat(page.locator("#plan").innerText())
          .contains("people.csv", "4", "not an e-mail address", "6", "domains");
      ReaderBrowser.press(page.locator("#yes"));
      assertThat(page.locator("#done").innerText())
          .contains("Invited: 2. Here already: 1. Lines left out: 2.");
    }
  }

  private static byte[] list(String mark) {
    return ("\uFEFFAdresse;Name;Sprache\r\n"
            + mark
            + "@example.com;Nora;en\r\n"
            + mark
            + "b@example.com;\"Ben; Jörg\";de\r\nno address;X;de\r\n"
            + mark
            + "c@example.com;Cem\r\n"
            + mark
            + "@other.example;Olaf;de\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void lockedPersonIsShutOutAtOnceAndAnsweredLikeAnybody(Sealpost sealpost, Chromium chromium)
      throws IOException {
    var person = new Staff(sealpost).personOf("example.com");
    person.signIn(sealpost.origin(), Staff.PASSWORD);
    try (var browser = chromium.newReader()) {
      var page = users(sealpost, browser, "account-administrator", OURS);
      search(page, person.address()).locator("a").click();
      page.locator(".confirm summary").click();
      ReaderBrowser.press(page.locator("#lock"));
      assertThat(page.locator("#reason-error").innerText()).contains("Write why");
      page.locator("#reason").fill("Has left");
      ReaderBrowser.press(page.locator("#lock"));
      assertThat(page.locator("#done").innerText()).contains("locked");
      assertThat(page.locator(".facts-list").innerText()).contains("Has left");

      assertThat(person.get(sealpost.origin(), "/portal/devices").statusCode()).isEqualTo(303);
      assertThat(refusal(sealpost, person, Staff.PASSWORD))
          .isEqualTo(refusal(sealpost, person, "wrong"));
      ReaderBrowser.press(page.locator("button[value=UNLOCK]"));
      assertThat(page.locator("#done").innerText()).contains("lifted");
      person.signIn(sealpost.origin(), Staff.PASSWORD);
    }
  }

  private static String refusal(Sealpost sealpost, HttpReader person, String password) {
    var page =
        person
            .submit(sealpost.origin(), "/security/sign-in", "signin", person.credentials(password))
            .body();
    var begin = page.indexOf("id=\"form-error\"");
    return page.substring(begin, page.indexOf("</div>", begin));
  }

  @Test
  void requiredPasswordIsChosenOnTheWayIn(Sealpost sealpost, Chromium chromium) {
    var person = new Staff(sealpost).personOf("example.com");
    try (var browser = chromium.newReader();
        var his = chromium.newReader()) {
      var page = users(sealpost, browser, "account-administrator", OURS);
      search(page, person.address()).locator("a").click();
      ReaderBrowser.press(page.locator("button[value=REQUIRE_PASSWORD]"));
      assertThat(page.locator("#done").innerText()).contains("new password");

      var entrance = his.visit("/security/sign-in");
      ReaderBrowser.fillSignIn(entrance, person.address(), Staff.PASSWORD, false);
      entrance.waitForURL("**/enrollment/new-password?**");
      assertThat(entrance.locator(".lead").innerText()).contains("Your organisation");
      choose(entrance, Staff.PASSWORD);
      assertThat(entrance.locator("#password-error").innerText()).contains("present password");
      choose(entrance, OTHER);
      entrance.waitForURL("**/security/sign-in?changed");
      ReaderBrowser.fillSignIn(entrance, person.address(), OTHER, false);
      entrance.waitForURL(url -> !url.contains("sign-in"));
    }
  }

  private static void choose(Page page, String password) {
    page.locator("#password").fill(password);
    ReaderBrowser.press(page.locator("#go"));
  }

  @Test
  void personOfAnotherAccountIsLikeNobody(Sealpost sealpost) throws Exception {
    var staff = new Staff(sealpost);
    var person = staff.personOf("example.com");
    var id = id(sealpost, person);
    var ours = staff.signedIn("help-desk", OURS);
    var theirs = staff.signedIn("account-administrator", THEIRS);
    var path = "/admin/user?account=" + staff.number(THEIRS) + "&id=";
    var foreign = theirs.get(sealpost.origin(), path + id);
    var nobody = theirs.get(sealpost.origin(), path + "00000000-0000-0000-0000-000000000000");
    assertThat(foreign.statusCode()).isEqualTo(404).isEqualTo(nobody.statusCode());
    assertThat(foreign.body()).doesNotContain(person.address()).contains("no such person");

    var own = "/admin/user?account=" + staff.number(OURS) + "&id=" + id;
    var shown = ours.get(sealpost.origin(), own).body();
    assertThat(shown).contains(person.address(), "MAIL_RESET").doesNotContain("END_SESSIONS");
    var pressed = Map.of("acts", "acts", "act", "END_SESSIONS");
    assertThat(ours.fill(sealpost.origin(), "/admin/user", shown, "acts", pressed).statusCode())
        .isEqualTo(403);
  }

  private static String id(Sealpost sealpost, HttpReader person) throws Exception {
    try (var database = sealpost.database();
        var query =
            database.prepareStatement("select user_id from user_address where address = ?")) {
      query.setString(1, person.address());
      var row = query.executeQuery();
      row.next();
      return row.getString(1);
    }
  }

  private static Page users(Sealpost sealpost, ReaderBrowser browser, String role, String account) {
    var staff = new Staff(sealpost);
    var person = staff.with(role, account);
    var page = browser.visit("/admin/users?account=" + staff.number(account));
    ReaderBrowser.fillSignIn(page, person.address(), Staff.PASSWORD, false);
    page.waitForURL("**/admin/users**");
    return page;
  }

  private static Locator search(Page page, String text) {
    page.locator("#text").fill(text);
    ReaderBrowser.press(page.locator("#find"));
    var rows = page.locator("#search tbody tr");
    assertThat(rows.allInnerTexts()).singleElement().asString().contains(text);
    return rows.first();
  }

  private static void add(Page page, String address) {
    page.locator("#email").fill(address);
    page.locator("#name").fill("Nora " + address.replaceAll("@.*", ""));
    ReaderBrowser.press(page.locator("#go"));
  }

  private static void upload(Page page, String name, byte[] content) {
    page.locator("#file").setInputFiles(new FilePayload(name, "text/csv", content));
    ReaderBrowser.press(page.locator("#go"));
  }
}
