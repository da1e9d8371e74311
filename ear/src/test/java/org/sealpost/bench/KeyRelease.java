package org.sealpost.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.concurrent.CompletableFuture;
import org.sealpost.bench.load.Call;

/** The viewer of a signed-in reader asks for the key of a message. */
record KeyRelease(Scene scene, Envelopes envelopes) implements Call {

  @Override
  public void once(int client) throws IOException, InterruptedException {
    Http.expect(200, request(client, envelopes.any(client)));
  }

  /** Without waiting for the answer; gives its status. */
  CompletableFuture<Integer> begin(int client) {
    return Http.begin(request(client, envelopes.any(client)))
        .thenApply(java.net.http.HttpResponse::statusCode);
  }

  HttpRequest request(int client, Envelopes.Envelope envelope) {
    return HttpRequest.newBuilder(scene.origin().resolve("/api/v1/open"))
        .header("Content-Type", "application/json")
        .header("Sealpost-Request", "1")
        .header("Cookie", scene.session(client))
        .POST(HttpRequest.BodyPublishers.ofByteArray(envelope.question()))
        .build();
  }
}
