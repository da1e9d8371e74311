package org.sealpost.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealpost.mail.Notes.ALICE;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many mails at once, and a service that is killed while it seals them. */
@Tag("fault")
@ExtendWith(OneMailRoute.class)
class ManyMailsIT {
  private static final boolean LONG = Boolean.getBoolean("sealpost.long");
  private static final int MAILS = LONG ? 2_000 : 200;
  private static final int KILLS = LONG ? 5 : 1;
  private static final Duration PATIENCE = Duration.ofMinutes(LONG ? 40 : 4);

  @Test
  @Timeout(value = 1, unit = java.util.concurrent.TimeUnit.HOURS)
  void eachArrivesOnceAndSealedThoughTheServiceIsKilled(MailRoute route) {
    var texts = submitted(route);
    for (var kill = 1; kill <= KILLS; kill++) {
      var share = MAILS * kill / (KILLS + 2);
      Waiting.until("mail " + share, PATIENCE, () -> arrived(route, texts) >= share);
      route.node().kill();
      route.node().start();
      forgetLostRequests(route);
    }
    route.postfix().flush();
    Waiting.until("every mail", PATIENCE, () -> arrived(route, texts) == MAILS);
    Waiting.until("an empty queue", () -> route.postfix().queue().isEmpty());
    texts.forEach((recipient, text) -> assertOnceAndSealed(route, recipient, text));
  }

  private static Map<String, String> submitted(MailRoute route) {
    var texts = new LinkedHashMap<String, String>();
    try (var submission = route.submit()) {
      for (var mail = 0; mail < MAILS; mail++) {
        var recipient = Notes.newAddress();
        texts.put(recipient, "Secret number " + mail + ".");
        submission.send(Notes.low(recipient, texts.get(recipient)), ALICE, recipient);
      }
    }
    return texts;
  }

  private static long arrived(MailRoute route, Map<String, String> texts) {
    return texts.keySet().stream().filter(one -> !route.receiver().to(one).isEmpty()).count();
  }

  private static void assertOnceAndSealed(MailRoute route, String recipient, String text) {
    List<Receiver.Delivery> deliveries = route.receiver().to(recipient);
    assertThat(deliveries).hasSize(1);
    assertThat(deliveries.get(0).raw()).doesNotContain(text);
    assertThat(Notes.opened(route, deliveries.get(0))).contains(text);
  }

  /** A request of the killed service keeps its repetition out for ten minutes; they have passed. */
  private static void forgetLostRequests(MailRoute route) {
    try (var database = route.node().database().open();
        var statement = database.createStatement()) {
      statement.executeUpdate(
          "update idempotent_request set started_at = started_at - interval '10' minute where message_id is null");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
