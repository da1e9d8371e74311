package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.sealpost.it.Sealpost.OTHER_TOKEN;
import static org.sealpost.it.Sealpost.TOKEN;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.Chromium;
import org.sealpost.client.GatewayClient;
import org.sealpost.client.LargeMail;
import org.sealpost.client.ReaderBrowser;

/** Rules are written in the console, and gateways that ask get what they say. */
@ExtendWith(Sealpost.class)
class RulePagesIT {
  private static final String OURS = "Example Corp";
  private static final Path CORPUS = Path.of(System.getProperty("shared.dir"), "corpus/mime");

  @Test
  void ruleIsWrittenOrderedSwitchedAndRemoved(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      var page = rules(sealpost, browser);
      var first = write(page, "words", "zebra" + mark(), "REJECT", "No zebras.");
      var second = write(page, "subject-pattern", "zebra[0-9]+", "PASS", "");
      assertThat(row(page, first).innerText()).contains("Reject", "No zebras.", "zebra");
      assertThat(names(page)).containsSubsequence(first, second);

      ReaderBrowser.press(row(page, second).locator("button[name=up]"));
      assertThat(names(page)).containsSubsequence(second, first);
      ReaderBrowser.press(row(page, second).locator("button[name=off]"));
      assertThat(row(page, second).innerText()).contains("Off", "Switch on");

      for (var name : new String[] {first, second}) {
        row(page, name).locator(".confirm summary").click();
        ReaderBrowser.press(row(page, name).locator("button[name=remove]"));
        assertThat(page.locator("#done").innerText()).contains("removed");
        assertThat(names(page)).doesNotContain(name);
      }
    }
  }

  @Test
  void formKeepsWhatWasTypedAndMarksWhatIsWrong(Sealpost sealpost, Chromium chromium) {
    try (var browser = chromium.newReader()) {
      var page = rules(sealpost, browser);
      page.locator("#new-rule").click();
      page.locator("#name").fill("<b>bold</b> " + mark());
      condition(page, 0, "text-pattern", "(");
      ReaderBrowser.press(page.locator("#more"));
      condition(page, 1, "header", "X-Class: internal|secret");
      page.locator("select[name='group.1']").selectOption("1");
      ReaderBrowser.press(page.locator("#save"));
      assertThat(page.locator("#value0-error").innerText()).contains("RE2");
      assertThat(page.locator("#name").inputValue()).startsWith("<b>bold</b>");
      assertThat(page.locator("input[name='value.1']").inputValue())
          .isEqualTo("X-Class: internal|secret");
      assertThat(page.locator("select[name='group.1']").inputValue()).isEqualTo("1");

      ReaderBrowser.press(page.locator("button[name=drop][value='0']"));
      assertThat(page.locator("input[name='value.0']").inputValue())
          .isEqualTo("X-Class: internal|secret");
      page.locator("#name").press("Enter");
      page.locator("#done").waitFor();
      assertThat(page.locator("h1").innerText()).startsWith("<b>bold</b>");
      var id = page.locator("input[name=id]").inputValue();
      page.locator("main a").first().click();
      row(page, page.locator("a[href*='" + id + "']").innerText())
          .locator(".confirm summary")
          .click();
      ReaderBrowser.press(page.locator("button[name=remove][value='" + id + "']"));
    }
  }

  @Test
  void gatewayThatAsksGetsWhatTheRulesSay(Sealpost sealpost, Chromium chromium) throws IOException {
    var mark = "q" + mark();
    try (var browser = chromium.newReader()) {
      var page = rules(sealpost, browser);
      var reject = write(page, "subject-tag", "[No" + mark + "]", "REJECT", "Ask \"Ann\" first.");
      var pass = write(page, "words", "public" + mark, "PASS", "");
      var seal = write(page, "text-pattern", "^(a+)+b" + mark + "$", "SEAL", "");
      var description = ApiDescription.of(sealpost);

      var rejected = ask(sealpost, TOKEN, "a@example.com", mail("[No" + mark + "] x", ""));
      assertThat(rejected.statusCode()).isEqualTo(422);
      assertThat(decision(rejected)).isEqualTo("reject; rule=\"" + reject + "\"");
      assertThat(GatewayClient.tree(rejected).get("detail").asText())
          .isEqualTo("Ask \"Ann\" first.");
      description.holdsFor("seal", rejected);

      var open = mail("Hello", "public" + mark);
      var passed = ask(sealpost, TOKEN, "a@example.com", open);
      assertThat(passed.statusCode()).isEqualTo(200);
      assertThat(passed.body()).isEqualTo(open);
      assertThat(decision(passed)).isEqualTo("pass; rule=\"" + pass + "\"");
      description.holdsFor("seal", passed);

      var secret = mail("Hello", "a".repeat(100_000) + "b" + mark);
      var sealed = ask(sealpost, TOKEN, "a@example.com", secret);
      assertThat(decision(sealed)).startsWith("seal; rule=\"" + seal + "\"; profile=\"");
      assertThat(GatewayClient.sealed(sealed).messageId()).isNotEmpty();
      description.holdsFor("seal", sealed);

      var theirs = ask(sealpost, OTHER_TOKEN, "a@other.example", open);
      assertThat(decision(theirs)).startsWith("seal; last-line; profile=");
      sealed = ask(sealpost, TOKEN, "a@example.com", mail("Hello", "nothing of it"));
      assertThat(decision(sealed)).startsWith("seal; last-line; profile=");
    }
  }

  @Test
  void unknownModeIsRefused(Sealpost sealpost) {
    var answer =
        new Questions(sealpost.origin())
            .seal(
                TOKEN,
                Questions.MAIL,
                "Sealpost-Sender",
                "a@example.com",
                "Sealpost-Recipient",
                "b@x.example",
                "Sealpost-Mode",
                "Policy");
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void everyMailOfTheCorpusIsDecided(Sealpost sealpost, Chromium chromium) throws IOException {
    if (!Files.isDirectory(CORPUS)) {
      abort("The mail corpus is not here: " + CORPUS);
    }
    try (var browser = chromium.newReader();
        var files = Files.list(CORPUS)) {
      var mark = mark();
      write(rules(sealpost, browser), "header", "X-Corpus: ^" + mark + "$", "PASS", "");
      for (var file : files.filter(one -> one.toString().endsWith(".msg")).sorted().toList()) {
        var mail = Files.readAllBytes(file);
        var sealed = ask(sealpost, TOKEN, "a@example.com", mail);
        assertThat(sealed.statusCode()).as(file + GatewayClient.text(sealed)).isEqualTo(200);
        assertThat(decision(sealed)).startsWith("seal; last-line");
        var marked = concat("X-Corpus: " + mark + "\r\n", mail);
        var passed = ask(sealpost, TOKEN, "a@example.com", marked);
        assertThat(decision(passed)).as(file.toString()).startsWith("pass; rule=");
        assertThat(passed.body()).as(file.toString()).isEqualTo(marked);
      }
    }
  }

  @Test
  void largeMailPassesByteForByte(Sealpost sealpost, Chromium chromium) throws IOException {
    try (var browser = chromium.newReader()) {
      var mark = mark();
      write(rules(sealpost, browser), "header", "X-Large: ^" + mark + "$", "PASS", "");
      var mail = concat("X-Large: " + mark + "\r\n", LargeMail.of(40 * LargeMail.MIB));
      assertThat(ask(sealpost, TOKEN, "a@example.com", mail).body()).isEqualTo(mail);
    }
  }

  @Test
  void triedMailShowsRuleSettingsAndNearTags(Sealpost sealpost, Chromium chromium) {
    var mark = mark();
    try (var browser = chromium.newReader()) {
      var page = rules(sealpost, browser);
      var name = write(page, "subject-tag", "[Geheim" + mark + "]", "SEAL", "");
      page.locator(".heading a").first().click();
      page.locator("#pasted").fill("just words");
      ReaderBrowser.press(page.locator("#go"));
      assertThat(page.locator("#file-error").innerText()).contains("no mail");
      assertThat(page.locator("#pasted").inputValue()).isEqualTo("just words");

      var mail =
          "From: Ann <a@example.com>\nTo: b@x.example\nX-Sealpost-Level: high\n"
              + "X-PostX-ExpirationDate: soon\nSubject: [Geheim"
              + mark
              + "] <script>x</script>\n\nHello\n";
      page.locator("#pasted").fill(mail);
      ReaderBrowser.press(page.locator("#go"));
      assertThat(page.locator("#decision").innerText())
          .contains("would be sealed", name, "X-PostX-ExpirationDate", "<script>x</script>");
      assertThat(page.locator("#settings tbody tr").first().innerText())
          .contains("Level", "High", "Header of the mail");
      assertThat(page.locator("#every-rule").innerText()).contains(name, "Decides");

      page.locator("#file")
          .setInputFiles(
              new FilePayload(
                  "a.eml",
                  "message/rfc822",
                  mail.replace("[Geheim", "[GEheim").getBytes(StandardCharsets.UTF_8)));
      ReaderBrowser.press(page.locator("#go"));
      assertThat(page.locator(".near").allInnerTexts())
          .anyMatch(text -> text.contains("[GEheim" + mark + "]"));

      page.locator("#sender").fill("a@other.example");
      page.locator("#pasted").fill(mail);
      ReaderBrowser.press(page.locator("#go"));
      assertThat(page.locator("#sender-error").innerText()).contains("no domain");
    }
  }

  @Test
  void auditorSeesRulesAndChangesNone(Sealpost sealpost) throws IOException {
    var staff = new Staff(sealpost);
    var auditor = staff.signedIn("auditor", OURS);
    var account = "?account=" + staff.number(OURS);
    assertThat(auditor.get(sealpost.origin(), "/admin/rules" + account).body())
        .contains("last-line")
        .doesNotContain("name=\"up\"", "save-last");
    var unknown = "/admin/rule" + account + "&id=" + UUID.randomUUID();
    assertThat(auditor.get(sealpost.origin(), unknown).statusCode()).isEqualTo(404);
  }

  private static String mark() {
    return String.valueOf(System.nanoTime() % 1_000_000_000);
  }

  private static Page rules(Sealpost sealpost, ReaderBrowser browser) {
    var staff = new Staff(sealpost);
    var person = staff.with("account-administrator", OURS);
    var page = browser.visit("/admin/rules?account=" + staff.number(OURS));
    ReaderBrowser.fillSignIn(page, person.address(), Staff.PASSWORD, false);
    page.waitForURL("**/admin/rules**");
    return page;
  }

  /** Writes a rule of one condition; answers its name, back at the list. */
  private static String write(Page page, String kind, String value, String action, String text) {
    var name = "Rule " + mark();
    page.locator("#new-rule").click();
    page.locator("#name").fill(name);
    condition(page, 0, kind, value);
    page.locator("#action").selectOption(action);
    page.locator("#text").fill(text);
    ReaderBrowser.press(page.locator("#save"));
    assertThat(page.locator("#done").innerText()).contains("saved");
    page.locator("main a").first().click();
    page.locator("#rules").waitFor();
    return name;
  }

  private static void condition(Page page, int index, String kind, String value) {
    page.locator("select[name='kind." + index + "']").selectOption(kind);
    page.locator("input[name='value." + index + "']").fill(value);
  }

  private static Locator row(Page page, String name) {
    return page.locator("#rules tbody tr").filter(new Locator.FilterOptions().setHasText(name));
  }

  private static List<String> names(Page page) {
    return page.locator("#rules tbody tr td:nth-child(2) strong").allInnerTexts();
  }

  private static byte[] mail(String subject, String text) {
    return ("From: a@example.com\r\nTo: b@x.example\r\nSubject: "
            + subject
            + "\r\n\r\n"
            + text
            + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] concat(String head, byte[] rest) throws IOException {
    var all = new ByteArrayOutputStream();
    all.write(head.getBytes(StandardCharsets.US_ASCII));
    all.write(rest);
    return all.toByteArray();
  }

  private static HttpResponse<byte[]> ask(
      Sealpost sealpost, String token, String sender, byte[] mail) {
    return new Questions(sealpost.origin())
        .seal(
            token,
            mail,
            "Sealpost-Sender",
            sender,
            "Sealpost-Recipient",
            "b@x.example",
            "Sealpost-Mode",
            "policy");
  }

  private static String decision(HttpResponse<byte[]> answer) {
    return answer
        .headers()
        .firstValue("Sealpost-Decision")
        .orElseThrow(() -> new AssertionError(GatewayClient.text(answer)));
  }
}
