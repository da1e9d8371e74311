package org.sealpost.crash;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.sealpost.client.GatewayClient;
import org.sealpost.envelope.MessageId;

/**
 * I1: every acknowledged message is there once; the service releases the key that was acknowledged,
 * or refuses as lock and expiry say; and no request has made a second message.
 */
final class KeysOpen implements Invariant {
  private static final int RELEASED = 200;

  @Override
  public Stream<String> violations(Evidence evidence) {
    var states = states(evidence);
    return Stream.of(
            evidence.ledger().contradictions().stream(),
            strays(evidence, states),
            evidence.ledger().held().parallelStream()
                .flatMap(held -> judge(evidence, states, held)))
        .flatMap(all -> all);
  }

  /** What the service should answer, for each stored row of each message. */
  private static Map<UUID, List<Integer>> states(Evidence evidence) {
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    var states = new HashMap<UUID, List<Integer>>();
    evidence
        .rows()
        .read(
            row ->
                states.merge(
                    row.getObject(1, UUID.class),
                    List.of(row.getInt(2)),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList()),
            "select mid, case when locked_at is not null then 423"
                + " when expires_at is not null and expires_at <= ? then 410 else 200 end"
                + " from message",
            now);
    return states;
  }

  private static Stream<String> judge(
      Evidence evidence, Map<UUID, List<Integer>> states, Held held) {
    var rows = states.getOrDefault(held.id(), List.of());
    if (rows.size() != 1) {
      return Stream.of(held.messageId() + " is stored " + rows.size() + " times");
    }
    var answer = GatewayClient.send(held.question(evidence.origin()));
    if (answer.statusCode() != rows.get(0)) {
      var told = answer.statusCode() + " " + GatewayClient.text(answer);
      return Stream.of(held.messageId() + " should get " + rows.get(0) + " but gets " + told);
    }
    return answer.statusCode() != RELEASED || opens(held, answer)
        ? Stream.empty()
        : Stream.of(held.messageId() + " gets another key than was acknowledged");
  }

  private static boolean opens(Held held, HttpResponse<byte[]> answer) {
    var key = GatewayClient.tree(answer).get("key").asText();
    return held.isOpenedBy(Base64.getUrlDecoder().decode(key));
  }

  /** Messages nobody was told of; an unanswered request may have made one. */
  private static Stream<String> strays(Evidence evidence, Map<UUID, List<Integer>> states) {
    var since = evidence.ledger().begun().atOffset(ZoneOffset.UTC);
    var strays =
        evidence
            .rows()
            .read(
                row -> row.getObject(1, UUID.class),
                "select mid from message where issued_at >= ?",
                since)
            .stream()
            .map(id -> MessageId.of(id).toString())
            .filter(id -> !evidence.ledger().knows(id))
            .toList();
    return strays.size() <= evidence.ledger().unanswered()
        ? Stream.empty()
        : strays.stream().map(id -> id + " was made by no request, or as its second message");
  }
}
