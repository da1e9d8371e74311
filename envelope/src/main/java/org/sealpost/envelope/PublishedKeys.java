package org.sealpost.envelope;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The public ticket keys of a service, as published under {@code /.well-known/sealpost-keys.json}:
 * {@code {"keys":[{"id":…,"ed25519":…,"mldsa65":…}]}}, the keys in base64url.
 */
public record PublishedKeys(List<TicketPublicKey> keys) {

  public PublishedKeys {
    keys = List.copyOf(keys);
  }

  /**
   * @throws IllegalArgumentException if this is not such a document
   */
  public static PublishedKeys parse(byte[] json) {
    try {
      JsonNode document = StrictJson.parse(json);
      StrictJson.requireNames(document, Set.of("keys"));
      List<TicketPublicKey> keys = new ArrayList<>();
      for (JsonNode key : document.path("keys")) {
        keys.add(key(key));
      }
      return new PublishedKeys(keys);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not strict JSON", e);
    }
  }

  private static TicketPublicKey key(JsonNode json) {
    StrictJson.requireNames(json, Set.of("id", "ed25519", "mldsa65"));
    return new TicketPublicKey(
        json.path("id").asText(),
        Base64Url.decode(json.path("ed25519").asText()),
        Base64Url.decode(json.path("mldsa65").asText()));
  }

  public byte[] toJson() {
    ObjectNode document = StrictJson.object();
    ArrayNode list = document.putArray("keys");
    for (TicketPublicKey key : keys) {
      list.addObject()
          .put("id", key.id())
          .put("ed25519", Base64Url.encode(key.ed25519()))
          .put("mldsa65", Base64Url.encode(key.mldsa65()));
    }
    return StrictJson.bytes(document);
  }

  /** Whether the key that this header names is published here and made this ticket. */
  public boolean verify(EnvelopeHeader header, byte[] ticket) {
    Optional<TicketPublicKey> key =
        keys.stream().filter(k -> k.id().equals(header.fields().ticketKey())).findFirst();
    return key.isPresent() && key.get().verify(header.bytes(), ticket);
  }
}
