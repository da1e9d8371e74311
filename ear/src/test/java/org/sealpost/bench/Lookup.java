package org.sealpost.bench;

import java.io.IOException;
import org.sealpost.bench.load.Call;

/** A gateway asks for a message and its recipients. */
record Lookup(Scene scene, Envelopes envelopes) implements Call {

  @Override
  public void once(int client) throws IOException, InterruptedException {
    var id = envelopes.any(client).messageId();
    Http.expect(200, scene.gatewayClient().to("/api/v1/messages/" + id).GET().build());
  }
}
