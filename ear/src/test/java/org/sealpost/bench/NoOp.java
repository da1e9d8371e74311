package org.sealpost.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import org.sealpost.bench.load.Call;

/** The application that does nothing, on the same server, with bodies of the same length. */
record NoOp(URI address, byte[] body) implements Call {

  /**
   * @param what issue or release
   * @param answer an answer of the service, whose length the no-op's is to have
   */
  static NoOp like(Scene scene, String what, byte[] body, byte[] answer)
      throws IOException, InterruptedException {
    var empty = new NoOp(address(scene, what, 0), body);
    var fill = answer.length - empty.answer().length;
    return new NoOp(address(scene, what, fill), body);
  }

  private static URI address(Scene scene, String what, int fill) {
    return scene.origin().resolve("/noop/" + what + "?fill=" + fill);
  }

  private byte[] answer() throws IOException, InterruptedException {
    return Http.expect(
        200,
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  @Override
  public void once(int client) throws IOException, InterruptedException {
    answer();
  }
}
