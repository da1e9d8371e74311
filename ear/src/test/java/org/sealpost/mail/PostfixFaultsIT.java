package org.sealpost.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealpost.mail.Notes.ALICE;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.mail.Receiver.Delivery;

/** Whatever is wrong with the service, Postfix keeps the mail, and seals and sends it once. */
@Tag("fault")
@ExtendWith(OneMailRoute.class)
class PostfixFaultsIT {
  private static final String CLOSE = "header = \"Connection: close\"";

  @AfterEach
  void mend(MailRoute route) {
    route.mend();
  }

  @Test
  void wrongTokenKeepsTheMailUntilItIsMended(MailRoute route) {
    route.spoilToken();
    var bob = Notes.newAddress();
    route.send(Notes.low(bob, "patient"), ALICE, bob);
    route.postfix().awaitLog(bob, "status=deferred", "answered 401");
    assertThat(route.receiver().to(bob)).isEmpty();
    route.mend();
    assertThat(deliveredOnce(route, bob)).contains("patient");
  }

  @Test
  void stoppedServiceKeepsTheMailAndARequeuedOneIsSealedToo(MailRoute route) {
    route.node().stop();
    var bob = Notes.newAddress();
    try {
      route.send(Notes.low(bob, "nobody home"), ALICE, bob);
      route.postfix().awaitLog(bob, "status=deferred", "curl");
      route.postfix().requeue();
      assertThat(route.receiver().to(bob)).isEmpty();
    } finally {
      route.node().start();
    }
    assertThat(deliveredOnce(route, bob)).contains("nobody home");
  }

  @Test
  void halfAnAnswerIsNoAnswer(MailRoute route) {
    try (var broken =
        new BrokenService(route.service(), (whole, out) -> out.write(whole, 0, whole.length / 2))) {
      keptThenDeliveredOnce(route, broken, "half an answer", "status=deferred");
    }
  }

  @Test
  void slowAnswerIsNoAnswer(MailRoute route) {
    try (var broken = new BrokenService(route.service(), (whole, out) -> sleep(30))) {
      keptThenDeliveredOnce(route, broken, "slow", "status=deferred", "timed out");
    }
  }

  @Test
  void filterThatDiedAfterTheServiceAnsweredGetsTheSameMessageAgain(MailRoute route) {
    try (var broken =
        new BrokenService(route.service(), (whole, out) -> route.postfix().killFilters())) {
      keptThenDeliveredOnce(route, broken, "the filter died", "status=deferred");
    }
  }

  /** The service sealed what never arrived; the second try must get the same message. */
  private static void keptThenDeliveredOnce(
      MailRoute route, BrokenService broken, String text, String... logged) {
    var messages = route.messages();
    route.point(broken.origin(), CLOSE, "max-time = 10");
    var bob = Notes.newAddress();
    route.send(Notes.low(bob, text), ALICE, bob);
    for (var word : logged) {
      route.postfix().awaitLog(bob, word);
    }
    Waiting.until("the sealed message", () -> route.messages() > messages);
    assertThat(route.receiver().to(bob)).isEmpty();
    route.mend();
    assertThat(deliveredOnce(route, bob)).contains(text);
    assertThat(route.messages()).isEqualTo(messages + 1);
  }

  private static String deliveredOnce(MailRoute route, String recipient) {
    Delivery delivery = route.receiver().await(recipient);
    Waiting.until("an empty queue", () -> route.postfix().queue().isEmpty());
    assertThat(route.receiver().to(recipient)).hasSize(1);
    return Notes.opened(route, delivery);
  }

  private static void sleep(int seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
