package org.sealpost.it;

import static org.sealpost.client.GatewayClient.json;
import static org.sealpost.client.GatewayClient.send;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Requests as they stand, well-formed or not, for tests that look at the answers. */
record Questions(URI origin) {
  static final byte[] MAIL =
      "From: a@example.com\r\nTo: b@x.example\r\nSubject: Hi\r\n\r\nHello\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  HttpResponse<byte[]> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  HttpResponse<byte[]> call(String method, String path, byte[] body, String... headers) {
    return send(request(path, headers).method(method, BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<byte[]> call(String method, String path, String body, String... headers) {
    return call(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** As the service's own pages ask. */
  HttpResponse<byte[]> browser(String path, Object question) {
    return send(
        request(path, "Content-Type", "application/json", "Sealpost-Request", "1")
            .POST(json(question)));
  }

  HttpResponse<byte[]> seal(String token, byte[] mail, String... headers) {
    return send(
        request("/api/v1/envelopes", headers)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "message/rfc822")
            .POST(BodyPublishers.ofByteArray(mail)));
  }

  HttpResponse<byte[]> seal(String token, String profile) {
    return seal(
        token,
        MAIL,
        "Sealpost-Sender",
        "a@example.com",
        "Sealpost-Recipient",
        "b@x.example",
        "Sealpost-Profile",
        profile);
  }

  HttpResponse<byte[]> issue(String token, Map<String, ?> order, String... headers) {
    return send(
        request("/api/v1/keys", headers)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(json(order)));
  }

  HttpResponse<byte[]> post(String token, String path, Map<String, ?> order) {
    return send(
        request(path, "Authorization", "Bearer " + token, "Content-Type", "application/json")
            .POST(json(order)));
  }

  HttpResponse<byte[]> put(String token, String path, Map<String, ?> order) {
    return send(
        request(path, "Authorization", "Bearer " + token, "Content-Type", "application/json")
            .PUT(json(order)));
  }

  static Map<String, Object> keyOrder(String sender) {
    return Map.of(
        "sender", sender, "recipients", List.of(Map.of("address", "b@x.example", "kind", "to")));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(origin.resolve(path));
    return headers.length == 0 ? request : request.headers(headers);
  }
}
