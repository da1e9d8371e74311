package org.sealpost.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.sealpost.bench.load.ClosedLoop;
import org.sealpost.envelope.EnvelopeHeader;

/** Sealed envelopes of really issued messages, by the client whose reader may open them. */
final class Envelopes {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What a request needs of an envelope.
   *
   * @param question the body of a request for its key
   */
  record Envelope(String messageId, byte[] question) {}

  private final List<List<Envelope>> byClient;

  private Envelopes(int clients) {
    byClient =
        IntStream.range(0, clients).<List<Envelope>>mapToObj(i -> new ArrayList<>()).toList();
  }

  /** Issues so many messages and seals an envelope for each. */
  static Envelopes issue(Scene scene, int clients, int count) {
    var envelopes = new Envelopes(clients);
    var issue = new KeyIssue(scene, false);
    new ClosedLoop(clients)
        .times(
            count / clients,
            client -> envelopes.byClient.get(client).add(sealed(scene, issue.issue(client))));
    return envelopes;
  }

  private static Envelope sealed(Scene scene, byte[] issued) throws Exception {
    var answer = JSON.readTree(issued);
    var header = answer.get("header").asText();
    var digest = new byte[64];
    ThreadLocalRandom.current().nextBytes(digest);
    var parsed = EnvelopeHeader.parse(Base64.getUrlDecoder().decode(header));
    var question =
        Map.of(
            "header", header,
            "ticket", answer.get("ticket").asText(),
            "seal", base64(scene.sealKey().sign(parsed, digest)),
            "digest", base64(digest));
    return new Envelope(answer.get("messageId").asText(), JSON.writeValueAsBytes(question));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  Envelope any(int client) {
    var own = byClient.get(client);
    return own.get(ThreadLocalRandom.current().nextInt(own.size()));
  }

  /** One after the other, over all clients in turn. */
  Envelope inTurn(AtomicInteger turn) {
    var number = turn.getAndIncrement();
    var own = byClient.get(number % byClient.size());
    return own.get(number / byClient.size() % own.size());
  }
}
