package org.sealpost.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** The demo's mail gateway: asks the service to seal a mail, as any gateway does. */
record DemoGateway(URI origin, String token) {

  byte[] seal(byte[] mail) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(origin.resolve("/api/v1/envelopes"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "message/rfc822")
            .header("Sealpost-Sender", "alice@example.com")
            .header("Sealpost-Recipient", "bob@example.org")
            .POST(BodyPublishers.ofByteArray(mail))
            .build();
    var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(
          "The sample was not sealed: " + new String(response.body(), StandardCharsets.UTF_8));
    }
    return response.body();
  }
}
