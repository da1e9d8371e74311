package org.sealpost.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.sealpost.bench.load.Call;

/**
 * A gateway asks for the key of a message with two recipients.
 *
 * @param keyed whether it sends an Idempotency-Key, a new one each time
 */
record KeyIssue(Scene scene, boolean keyed) implements Call {
  private static final String ORDER =
      """
      {"sender":"alice@example.com","subject":"Minutes of the meeting","profile":"medium",\
      "recipients":[{"address":"%s","kind":"to"},{"address":"partner%d@partner.example","kind":"cc"}]}""";

  @Override
  public void once(int client) throws IOException, InterruptedException {
    issue(client);
  }

  byte[] issue(int client) throws IOException, InterruptedException {
    return Http.expect(201, request(client));
  }

  private HttpRequest request(int client) {
    var request =
        scene
            .gatewayClient()
            .to("/api/v1/keys")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(order(client)));
    if (keyed) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    return request.build();
  }

  /** The body; the first recipient is the reader that the client of this number is signed in as. */
  static byte[] order(int client) {
    var partner = ThreadLocalRandom.current().nextInt(10_000, 100_000);
    return ORDER.formatted(People.address(client), partner).getBytes(StandardCharsets.UTF_8);
  }
}
