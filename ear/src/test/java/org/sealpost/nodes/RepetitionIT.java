package org.sealpost.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealpost.client.GatewayClient.json;
import static org.sealpost.client.GatewayClient.send;
import static org.sealpost.client.GatewayClient.text;
import static org.sealpost.client.GatewayClient.tree;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.Mails;

/** A gateway that asks again, at whichever node, gets the same message and the same key. */
@Tag("fault")
@ExtendWith(TwoNodes.class)
class RepetitionIT {
  private static final String ALICE = "alice@example.com";
  private static final int MADE = 201;
  private static final int ROUNDS = TwoNodes.isLong() ? 500 : 40;
  private static final Map<String, Object> ORDER =
      Map.of(
          "sender",
          ALICE,
          "recipients",
          List.of(Map.of("address", "bob@reader.example", "kind", "to")));

  @Test
  void keyIsTheSameAtTheOtherNode(TwoNodes nodes) {
    var once = UUID.randomUUID().toString();
    var first = issue(nodes, nodes.a().origin(), once);
    var second = issue(nodes, nodes.b().origin(), once);
    assertThat(second.statusCode()).as(text(second)).isEqualTo(MADE);
    for (var field : List.of("messageId", "header", "key")) {
      assertThat(tree(second).get(field)).as(field).isEqualTo(tree(first).get(field));
    }
  }

  @Test
  void sealedMailIsTheSameMessageAtTheOtherNode(TwoNodes nodes) {
    var once = UUID.randomUUID().toString();
    var mail = Mails.plain(ALICE, "bob@reader.example", "Once", "Once\n");
    var first = seal(nodes, nodes.a().origin(), once, mail);
    var second = seal(nodes, nodes.b().origin(), once, mail);
    assertThat(id(second)).isEqualTo(id(first));
  }

  @Test
  void sameRequestAtBothNodesAtOnceMakesOneMessage(TwoNodes nodes) {
    for (var round = 0; round < ROUNDS; round++) {
      var once = UUID.randomUUID().toString();
      var answers =
          AtOnce.<HttpResponse<byte[]>>all(
              List.<Callable<HttpResponse<byte[]>>>of(
                  () -> issue(nodes, nodes.a().origin(), once),
                  () -> issue(nodes, nodes.b().origin(), once)));
      assertThat(answers).allMatch(one -> one.statusCode() == MADE || one.statusCode() == 409);
      var last = issue(nodes, nodes.b().origin(), once);
      assertThat(answers)
          .filteredOn(one -> one.statusCode() == MADE)
          .isNotEmpty()
          .allMatch(one -> tree(one).get("messageId").equals(tree(last).get("messageId")))
          .allMatch(one -> tree(one).get("key").equals(tree(last).get("key")));
    }
  }

  private static HttpResponse<byte[]> issue(TwoNodes nodes, URI node, String once) {
    return send(
        nodes
            .gateway(node)
            .to("/api/v1/keys")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", once)
            .POST(json(ORDER)));
  }

  private static HttpResponse<byte[]> seal(TwoNodes nodes, URI node, String once, byte[] mail) {
    return send(
        nodes
            .gateway(node)
            .to("/api/v1/envelopes")
            .header("Content-Type", "message/rfc822")
            .header("Sealpost-Sender", ALICE)
            .header("Sealpost-Recipient", "bob@reader.example")
            .header("Idempotency-Key", once)
            .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(mail)));
  }

  private static String id(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    return answer.headers().firstValue("Sealpost-Message-Id").orElseThrow();
  }
}
