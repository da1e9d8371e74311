package org.sealpost.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** The load generator's HTTP client: version 1.1, connections kept open. */
final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Http() {}

  static HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofByteArray());
  }

  static CompletableFuture<HttpResponse<byte[]>> begin(HttpRequest request) {
    return CLIENT.sendAsync(request, BodyHandlers.ofByteArray());
  }

  /** The answer's body; any other status fails. */
  static byte[] expect(int status, HttpRequest request) throws IOException, InterruptedException {
    var answer = send(request);
    if (answer.statusCode() != status) {
      throw new IOException(
          request.uri()
              + " answered "
              + answer.statusCode()
              + " "
              + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer.body();
  }
}
