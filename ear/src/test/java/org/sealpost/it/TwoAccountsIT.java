package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealpost.client.GatewayClient.text;
import static org.sealpost.it.Sealpost.OTHER_TOKEN;
import static org.sealpost.it.Sealpost.TOKEN;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.GatewayClient;

/** The rights of one account open, change and confirm nothing of another. */
@ExtendWith(Sealpost.class)
class TwoAccountsIT {
  private static final String UNKNOWN = "AAAAAAAAAAAAAAAAAAAAAA";

  @Test
  void foreignMessageLooksLikeNoMessage(Sealpost sealpost) {
    var ours = seal(sealpost);
    var other = sealpost.gateway(OTHER_TOKEN);
    assertThat(other.message(ours).statusCode()).isEqualTo(404);
    assertThat(text(other.message(ours))).isEqualTo(text(other.message(UNKNOWN)));
  }

  @Test
  void foreignMessageCannotBeLocked(Sealpost sealpost) {
    var ours = seal(sealpost);
    var other = sealpost.gateway(OTHER_TOKEN);
    var order = Map.of("locked", true, "reason", "mine now");
    assertThat(other.lock(ours, order).statusCode()).isEqualTo(404);
    assertThat(text(other.lock(ours, order))).isEqualTo(text(other.lock(UNKNOWN, order)));
    assertThat(GatewayClient.tree(sealpost.gateway().message(ours)).get("locked").asBoolean())
        .isFalse();
  }

  @Test
  void foreignMessageCannotExpire(Sealpost sealpost) {
    var ours = seal(sealpost);
    var other = sealpost.gateway(OTHER_TOKEN);
    var order = Map.of("expiresAt", "2026-01-01T00:00:00Z");
    assertThat(other.expire(ours, order).statusCode()).isEqualTo(404);
    assertThat(text(other.expire(ours, order))).isEqualTo(text(other.expire(UNKNOWN, order)));
    assertThat(GatewayClient.tree(sealpost.gateway().message(ours)).get("expiresAt").isNull())
        .isTrue();
  }

  @Test
  void foreignRecipientIsNotConfirmed(Sealpost sealpost) {
    var ours = seal(sealpost);
    var order = Map.of("locked", true, "recipient", "b@x.example");
    var other = sealpost.gateway(OTHER_TOKEN);
    assertThat(text(other.lock(ours, order))).isEqualTo(text(other.lock(UNKNOWN, order)));
  }

  @Test
  void foreignMessageIsNotFound(Sealpost sealpost) {
    var ours = seal(sealpost);
    var ask = new Questions(sealpost.origin());
    var path = "/api/v1/messages/search";
    for (var order :
        List.<Map<String, ?>>of(
            Map.of("messageId", ours),
            Map.of("sender", "a@example.com"),
            Map.of("recipient", "b@x.example", "sender", "a@example.com"))) {
      assertThat(text(ask.post(TOKEN, path, order))).contains(ours);
      assertThat(text(ask.post(OTHER_TOKEN, path, order)))
          .isEqualTo("{\"messages\":[],\"next\":null}");
    }
  }

  @Test
  void nobodySendsFromAForeignDomain(Sealpost sealpost) {
    var ask = new Questions(sealpost.origin());
    var answer =
        ask.seal(
            OTHER_TOKEN,
            Questions.MAIL,
            "Sealpost-Sender",
            "a@example.com",
            "Sealpost-Recipient",
            "b@x.example");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(text(answer)).contains("urn:sealpost:problem:sender-not-allowed");
    assertThat(ask.issue(OTHER_TOKEN, Questions.keyOrder("a@example.com")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void idempotencyKeysBelongToTheirToken(Sealpost sealpost) {
    var ask = new Questions(sealpost.origin());
    var first = ask.seal(TOKEN, Questions.MAIL, people("a@example.com"));
    var second = ask.seal(OTHER_TOKEN, Questions.MAIL, people("a@other.example"));
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.statusCode()).as(text(second)).isEqualTo(200);
    assertThat(GatewayClient.sealed(second).messageId())
        .isNotEqualTo(GatewayClient.sealed(first).messageId());
  }

  private static String[] people(String sender) {
    return new String[] {
      "Sealpost-Sender", sender, "Sealpost-Recipient", "b@x.example", "Idempotency-Key", "shared"
    };
  }

  private static String seal(Sealpost sealpost) {
    return sealpost
        .gateway()
        .seal(Questions.MAIL, "medium", "a@example.com", "b@x.example")
        .messageId();
  }
}
