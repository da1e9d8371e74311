package org.sealpost.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.sealpost.client.GatewayClient;
import org.sealpost.client.LowReader;
import org.sealpost.envelope.CiphertextDigest;
import org.sealpost.envelope.EnvelopeHeader;
import org.sealpost.envelope.MessageId;
import org.sealpost.envelope.MessageKey;
import org.sealpost.envelope.SealKey;

/**
 * What a client holds of a message after its key was acknowledged: all it takes to open it.
 *
 * @param order the question of {@code POST /api/v1/open}
 * @param session the cookie of a signed-in reader; empty at level low
 * @param key the key as it was told, where the client was told it
 */
public record Held(
    String messageId,
    Map<String, String> order,
    Optional<String> session,
    Optional<byte[]> key,
    Optional<Sealed> sealed) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** An envelope and the mail it was made of. */
  record Sealed(LowReader.Parsed envelope, byte[] mail) {}

  /** The answer of {@code POST /api/v1/keys}, with a seal over a ciphertext that never was. */
  public static Held issued(JsonNode answer, SealKey sealer) {
    var digest = new byte[CiphertextDigest.LENGTH];
    RANDOM.nextBytes(digest);
    try {
      var header = EnvelopeHeader.parse(bytes(answer, "header"));
      var order =
          Map.of(
              "header", answer.get("header").asText(),
              "ticket", answer.get("ticket").asText(),
              "seal", text(sealer.sign(header, digest)),
              "digest", text(digest));
      return new Held(
          answer.get("messageId").asText(),
          order,
          Optional.empty(),
          Optional.of(bytes(answer, "key")),
          Optional.empty());
    } catch (Exception e) {
      throw new AssertionError("No answer to a request for a key", e);
    }
  }

  /** An envelope that the service sealed. */
  public static Held sealed(GatewayClient.Sealed answer, byte[] mail) {
    var envelope = LowReader.parse(answer.envelope());
    return new Held(
        answer.messageId(),
        LowReader.order(envelope.file()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Sealed(envelope, mail)));
  }

  /** Opened with the cookie {@code name=value} of a signed-in recipient. */
  public Held readBy(String cookie) {
    return new Held(messageId, order, Optional.of(cookie), key, sealed);
  }

  java.util.UUID id() {
    return MessageId.parse(messageId).toUuid();
  }

  /** Whether another answer to the same request means the same message and key. */
  boolean agreesWith(Held other) {
    return messageId.equals(other.messageId)
        && (key.isEmpty() || other.key.isEmpty() || Arrays.equals(key.get(), other.key.get()));
  }

  /** Whether a released key is this message's. */
  boolean isOpenedBy(byte[] released) {
    return key.map(one -> Arrays.equals(one, released)).orElse(true)
        && sealed.map(one -> decrypts(one, released)).orElse(true);
  }

  private static boolean decrypts(Sealed sealed, byte[] released) {
    var opened = LowReader.decrypt(sealed.envelope(), MessageKey.of(released));
    return Arrays.equals(LowReader.original(opened), sealed.mail());
  }

  /** Asks the service for the key, as the viewer does. */
  HttpRequest.Builder question(URI origin) {
    var request =
        HttpRequest.newBuilder(origin.resolve("/api/v1/open"))
            .header("Content-Type", "application/json")
            .header("Sealpost-Request", "1")
            .POST(GatewayClient.json(order));
    session.ifPresent(cookie -> request.header("Cookie", cookie));
    return request;
  }

  private static byte[] bytes(JsonNode answer, String field) {
    return Base64.getUrlDecoder().decode(answer.get(field).asText());
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
