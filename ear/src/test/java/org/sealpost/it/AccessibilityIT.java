package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealpost.client.Chromium;
import org.sealpost.client.Mails;
import org.sealpost.client.ReaderBrowser;

/** No page has a serious problem for people with assistive technology, on any kind of screen. */
@ExtendWith(Sealpost.class)
class AccessibilityIT {
  private static final String ALICE = "alice@example.com";
  private static final String OURS = "Example Corp";
  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  /** What readers look at. */
  enum Screen {
    DESK(1440, 900, ColorScheme.LIGHT, "en-GB"),
    DESK_AT_NIGHT(1440, 900, ColorScheme.DARK, "de-DE"),
    PHONE(390, 844, ColorScheme.LIGHT, "de-DE"),
    PHONE_AT_NIGHT(390, 844, ColorScheme.DARK, "en-GB");

    private final int width;
    private final int height;
    private final ColorScheme scheme;
    private final String locale;

    Screen(int width, int height, ColorScheme scheme, String locale) {
      this.width = width;
      this.height = height;
      this.scheme = scheme;
      this.locale = locale;
    }

    ReaderBrowser of(Chromium chromium) {
      return chromium.newReader(
          new NewContextOptions()
              .setViewportSize(width, height)
              .setColorScheme(scheme)
              .setLocale(locale));
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesForEverybody(Screen screen, Sealpost sealpost, Chromium chromium) {
    try (var browser = screen.of(chromium)) {
      Stream.of(
              "/",
              "/terms",
              "/security/sign-in",
              "/enrollment/enroll",
              "/enrollment/forgotten",
              "/enrollment/waiting",
              "/enrollment/activate?t=unknown",
              "/enrollment/new-password?t=unknown",
              "/open/drop",
              "/open/verify",
              "/no-such-page")
          .forEach(path -> check(browser.visit(path)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void formsWithProblems(Screen screen, Sealpost sealpost, Chromium chromium) {
    try (var browser = screen.of(chromium)) {
      for (var path : List.of("/security/sign-in", "/enrollment/enroll", "/enrollment/forgotten")) {
        var page = browser.visit(path);
        page.locator("#go").click();
        page.locator(".error").first().waitFor();
        check(page);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesOnTheWayToAnAccount(Screen screen, Sealpost sealpost, Chromium chromium) {
    var reader = Reader.known(sealpost);
    try (var browser = screen.of(chromium);
        var elsewhere = screen.of(chromium)) {
      var waiting = browser.visit("/enrollment/enroll");
      reader.enroll(waiting);
      check(waiting);
      var mail = sealpost.mailbox().await(reader.address(), "/enrollment/activate");
      check(elsewhere.visit(mail.link("/enrollment/activate")));
      var activation = browser.visit(mail.link("/enrollment/activate"));
      check(activation);
      activation.locator("#confirm").click();
      activation.waitForURL("**/enrollment/activated");
      check(activation);
      check(browser.visit("/portal/devices"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void envelopeAndMessage(Screen screen, Sealpost sealpost, Chromium chromium) {
    var bob = Mails.newReader();
    var mail = Mails.rich(ALICE, bob, "Blood test", "values.bin", new byte[300]);
    var low = sealpost.gateway().seal(mail, "low", ALICE, bob);
    var medium = sealpost.gateway().seal(mail, "medium", ALICE, bob);
    try (var browser = screen.of(chromium)) {
      var envelope = browser.context().newPage();
      envelope.navigate(chromium.save(medium).toUri().toString());
      check(envelope);
      var asking = browser.open(medium);
      ReaderBrowser.awaitState(asking, "who");
      check(asking);
      var shown = browser.open(low);
      ReaderBrowser.awaitState(shown, "shown");
      check(shown);
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesOfTheConsole(Screen screen, Sealpost sealpost, Chromium chromium) {
    var staff = new Staff(sealpost);
    var people = List.of(staff.with("operator", ""), staff.with("account-administrator", OURS));
    for (var person : people) {
      try (var browser = screen.of(chromium)) {
        var page = browser.visit("/admin?account=" + staff.number(OURS));
        ReaderBrowser.fillSignIn(page, person.address(), Staff.PASSWORD, false);
        page.waitForURL("**/admin/**");
        page.locator(".side a").all().stream()
            .map(link -> link.getAttribute("href"))
            .toList()
            .forEach(path -> check(browser.visit(path)));
        for (var name : List.of("users-import", "rule", "try-mail")) {
          check(browser.visit("/admin/" + name + "?account=" + staff.number(OURS)));
        }
      }
    }
  }

  private static void check(Page page) {
    // No script runs inside the message's frame, axe's neither: it would wait there for ever.
    var found =
        new AxeBuilder(page)
            .exclude(List.of("iframe")).analyze().getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .flatMap(
                    rule -> rule.getNodes().stream().map(n -> rule.getId() + ": " + n.getHtml()))
                .toList();
    assertThat(found).as(page.url()).isEmpty();
    var overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).as("sideways scrolling of " + page.url()).isEqualTo(0);
  }
}
