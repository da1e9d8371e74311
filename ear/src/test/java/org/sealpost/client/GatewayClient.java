package org.sealpost.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.sealpost.run.EnvelopeInMail;

/** Speaks to the gateway API as a mail gateway would: plain HTTP with a bearer token. */
public record GatewayClient(URI origin, String token) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A sealed mail, as the gateway would deliver it. */
  public record Sealed(String messageId, byte[] mail, String fileName, byte[] envelope) {}

  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(origin.resolve(path)).header("Authorization", "Bearer " + token);
  }

  public Sealed seal(byte[] mail, String profile, String sender, String... recipients) {
    var request =
        to("/api/v1/envelopes")
            .header("Content-Type", "message/rfc822")
            .header("Sealpost-Sender", sender)
            .header("Sealpost-Recipient", String.join(", ", recipients))
            .header("Sealpost-Profile", profile)
            .POST(BodyPublishers.ofByteArray(mail));
    var answer = send(request);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + text(answer));
    }
    return sealed(answer);
  }

  public static Sealed sealed(HttpResponse<byte[]> answer) {
    try {
      var found = EnvelopeInMail.find(new ByteArrayInputStream(answer.body())).orElseThrow();
      var id = answer.headers().firstValue("Sealpost-Message-Id").orElseThrow();
      return new Sealed(id, answer.body(), found.fileName(), found.html());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public HttpResponse<byte[]> lock(String messageId, Map<String, ?> order) {
    return putJson("/api/v1/messages/" + messageId + "/lock", order);
  }

  public HttpResponse<byte[]> expire(String messageId, Map<String, ?> order) {
    return putJson("/api/v1/messages/" + messageId + "/expiry", order);
  }

  public HttpResponse<byte[]> message(String messageId) {
    return send(to("/api/v1/messages/" + messageId).GET());
  }

  public HttpResponse<byte[]> issueKey(Map<String, ?> order) {
    return send(to("/api/v1/keys").header("Content-Type", "application/json").POST(json(order)));
  }

  private HttpResponse<byte[]> putJson(String path, Map<String, ?> order) {
    return send(to(path).header("Content-Type", "application/json").PUT(json(order)));
  }

  public static BodyPublisher json(Object value) {
    try {
      return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode tree(HttpResponse<byte[]> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(text(answer), e);
    }
  }

  public static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
