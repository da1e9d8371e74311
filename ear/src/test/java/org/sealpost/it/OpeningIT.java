package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealpost.client.ReaderBrowser.awaitState;
import static org.sealpost.client.ReaderBrowser.enroll;
import static org.sealpost.client.ReaderBrowser.read;
import static org.sealpost.client.ReaderBrowser.showsMessage;
import static org.sealpost.client.ReaderBrowser.signIn;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.Chromium;
import org.sealpost.client.Mails;

/** The main job: a mail is sealed, enrolled for, opened from disk in Chromium, locked, expired. */
@ExtendWith(Sealpost.class)
class OpeningIT {
  private static final String PASSWORD = "correct horse battery staple";
  private static final String ALICE = "alice@example.com";

  @Test
  @Tag("tour")
  void newReaderEnrollsAndReadsTheMessage(Sealpost sealpost, Chromium chromium) throws IOException {
    var bob = Mails.newReader();
    var attachment = new byte[300_000];
    new Random(1).nextBytes(attachment);
    var mail = Mails.rich(ALICE, bob, "Blood test", "values.bin", attachment);
    var sealed = sealpost.gateway().seal(mail, "medium", ALICE, bob);
    try (var browser = chromium.newReader()) {
      var page = browser.enrollAndOpen(sealed, sealpost.mailbox(), bob, PASSWORD);
      assertThat(read(page)).contains("Blood test", ALICE, bob, "Hello reader", "values.bin");
      assertThat(saved(page, "[data-part=attachments] li button >> nth=-1")).isEqualTo(attachment);
      assertThat(saved(page, "[data-action=save-original]")).isEqualTo(mail);
    }
  }

  private static byte[] saved(Page page, String button) throws IOException {
    Download download = page.waitForDownload(() -> page.locator(button).click());
    return Files.readAllBytes(download.path());
  }

  @Test
  void waitingWindowGoesOnWhenTheAddressIsProvenInAnotherBrowser(
      Sealpost sealpost, Chromium chromium) {
    var bob = Mails.newReader();
    var sealed = sealpost.gateway().seal(mailTo(bob, "secret word"), "medium", ALICE, bob);
    try (var desk = chromium.newReader();
        var phone = chromium.newReader()) {
      var waiting = desk.open(sealed);
      enroll(waiting, bob, PASSWORD);
      var mail = sealpost.mailbox().await(bob, "/enrollment/activate");
      var activation = phone.visit(mail.link("/enrollment/activate"));
      activation.locator("#password").fill(PASSWORD);
      activation.locator("#prove").click();
      awaitState(waiting, "shown");
      assertThat(read(waiting)).contains("secret word");
    }
  }

  @Test
  void strangerWhoEnrolledFirstGainsNothingFromTheVictimsClick(
      Sealpost sealpost, Chromium chromium) {
    var victim = Mails.newReader();
    var sealed = sealpost.gateway().seal(mailTo(victim, "for the victim"), "medium", ALICE, victim);
    try (var stranger = chromium.newReader();
        var own = chromium.newReader()) {
      var waiting = stranger.open(sealed);
      enroll(waiting, victim, "the stranger's own password");
      var mail = sealpost.mailbox().await(victim, "/enrollment/activate");
      var activation = own.visit(mail.link("/enrollment/activate"));
      assertThat(activation.locator("#confirm").count()).isZero();
      activation.locator("#name").fill("Victim");
      activation.locator("#newpassword").fill(PASSWORD);
      activation.locator("#replace").click();
      activation.waitForURL(url -> !url.contains("/enrollment/activate?"));
      var again = stranger.open(sealed);
      awaitState(again, "who");
      signIn(again, victim, "the stranger's own password", false);
      assertThat(again.url()).contains("/security/sign-in");
      assertThat(showsMessage(waiting)).isFalse();
      var opened = own.open(sealed);
      awaitState(opened, "shown");
      assertThat(read(opened)).contains("for the victim");
    }
  }

  @Test
  @Tag("tour")
  void lockedMessageTellsItsReasonUntilItIsUnlocked(Sealpost sealpost, Chromium chromium) {
    var bob = Mails.newReader();
    var gateway = sealpost.gateway();
    var sealed = gateway.seal(mailTo(bob, "locked text"), "medium", ALICE, bob);
    try (var browser = chromium.newReader()) {
      browser.enrollAndOpen(sealed, sealpost.mailbox(), bob, PASSWORD);
      gateway.lock(sealed.messageId(), Map.of("locked", true, "reason", "Sent by mistake"));
      var page = browser.open(sealed);
      awaitState(page, "locked");
      assertThat(page.locator("[data-state~=locked]").innerText()).contains("Sent by mistake");
      gateway.lock(sealed.messageId(), Map.of("locked", false));
      page.locator("[data-state~=locked] [data-action=retry]").click();
      awaitState(page, "shown");
    }
  }

  @Test
  void expiredMessageOpensAgainWhenItsExpiryIsCleared(Sealpost sealpost, Chromium chromium) {
    var bob = Mails.newReader();
    var gateway = sealpost.gateway();
    var sealed = gateway.seal(mailTo(bob, "text with an end"), "medium", ALICE, bob);
    try (var browser = chromium.newReader()) {
      browser.enrollAndOpen(sealed, sealpost.mailbox(), bob, PASSWORD);
      var past = Instant.now().minusSeconds(60).toString();
      assertThat(gateway.expire(sealed.messageId(), Map.of("expiresAt", past)).statusCode())
          .isEqualTo(200);
      awaitState(browser.open(sealed), "expired");
      var never = new HashMap<String, Object>();
      never.put("expiresAt", null);
      gateway.expire(sealed.messageId(), never);
      awaitState(browser.open(sealed), "shown");
    }
  }

  @Test
  void oneRecipientIsLockedAndTheOtherIsNot(Sealpost sealpost, Chromium chromium) {
    var bob = Mails.newReader();
    var carol = Mails.newReader();
    var gateway = sealpost.gateway();
    var sealed = gateway.seal(mailTo(bob + ", " + carol, "for both"), "medium", ALICE, bob, carol);
    try (var his = chromium.newReader();
        var hers = chromium.newReader()) {
      his.enrollAndOpen(sealed, sealpost.mailbox(), bob, PASSWORD);
      hers.enrollAndOpen(sealed, sealpost.mailbox(), carol, PASSWORD);
      gateway.lock(
          sealed.messageId(), Map.of("locked", true, "reason", "Left the team", "recipient", bob));
      awaitState(his.open(sealed), "locked");
      awaitState(hers.open(sealed), "shown");
    }
  }

  @Test
  @Tag("tour")
  void wrongPersonSeesNothing(Sealpost sealpost, Chromium chromium) {
    var bob = Mails.newReader();
    var mallory = Mails.newReader();
    var toBob = sealpost.gateway().seal(mailTo(bob, "only for bob"), "medium", ALICE, bob);
    var toMallory = sealpost.gateway().seal(mailTo(mallory, "harmless"), "medium", ALICE, mallory);
    try (var browser = chromium.newReader()) {
      browser.enrollAndOpen(toMallory, sealpost.mailbox(), mallory, PASSWORD);
      var page = browser.open(toBob);
      awaitState(page, "not-available");
      assertThat(showsMessage(page)).isFalse();
      assertThat(page.content()).doesNotContain("only for bob");
    }
  }

  @Test
  @Tag("tour")
  void levelHighAsksAgainForEveryOpening(Sealpost sealpost, Chromium chromium) {
    var bob = Mails.newReader();
    var sealed = sealpost.gateway().seal(mailTo(bob, "very secret"), "high", ALICE, bob);
    try (var browser = chromium.newReader()) {
      browser.enrollAndOpen(sealed, sealpost.mailbox(), bob, PASSWORD);
      var page = browser.open(sealed);
      awaitState(page, "fresh");
      signIn(page, bob, PASSWORD, true);
      awaitState(page, "shown");
      awaitState(browser.open(sealed), "fresh");
    }
  }

  @Test
  @Tag("tour")
  void rememberedDeviceOpensLevelMediumWithoutAPassword(Sealpost sealpost, Chromium chromium) {
    var bob = Mails.newReader();
    var sealed = sealpost.gateway().seal(mailTo(bob, "remembered"), "medium", ALICE, bob);
    try (var browser = chromium.newReader()) {
      browser.enrollAndOpen(sealed, sealpost.mailbox(), bob, PASSWORD);
      browser.forget("__Host-sealpost-session", "__Host-sealpost-device");
      var page = browser.open(sealed);
      awaitState(page, "who");
      signIn(page, bob, PASSWORD, true);
      awaitState(page, "shown");
      browser.forget("__Host-sealpost-session");
      awaitState(browser.open(sealed), "shown");
    }
  }

  @Test
  @Tag("tour")
  void levelLowOpensWithoutAnAccountAndObeysLockAndExpiry(Sealpost sealpost, Chromium chromium) {
    var bob = Mails.newReader();
    var gateway = sealpost.gateway();
    var sealed = gateway.seal(mailTo(bob, "open to holders"), "low", ALICE, bob);
    try (var browser = chromium.newReader()) {
      var page = browser.open(sealed);
      awaitState(page, "shown");
      assertThat(read(page)).contains("open to holders");
      gateway.lock(sealed.messageId(), Map.of("locked", true, "reason", "Withdrawn"));
      awaitState(browser.open(sealed), "locked");
      gateway.lock(sealed.messageId(), Map.of("locked", false));
      gateway.expire(
          sealed.messageId(), Map.of("expiresAt", Instant.now().minusSeconds(5).toString()));
      awaitState(browser.open(sealed), "expired");
    }
  }

  private static byte[] mailTo(String to, String text) {
    return Mails.plain(ALICE, to, "A message", text + "\n");
  }

  /** Names of the states this class relies on, so that a renamed one fails here and not by time. */
  @Test
  void messagePageHasTheStates(Sealpost sealpost, Chromium chromium) {
    var bob = Mails.newReader();
    var sealed = sealpost.gateway().seal(mailTo(bob, "x"), "medium", ALICE, bob);
    try (var browser = chromium.newReader()) {
      var page = browser.open(sealed);
      awaitState(page, "who");
      var states = "who shown locked expired fresh not-available";
      assertThat(Arrays.stream(states.split(" ")))
          .allMatch(state -> page.locator("[data-state~=" + state + "]").count() > 0);
    }
  }
}
