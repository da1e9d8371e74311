package org.sealpost.envelope.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.Base64Url;
import org.sealpost.envelope.EnvelopeHeader;
import org.sealpost.envelope.MessageKey;
import org.sealpost.envelope.StrictJson;

/** What the service answered when it issued a key: header, ticket and key. */
record IssuedFile(EnvelopeHeader header, byte[] ticket, MessageKey key) {

  static IssuedFile read(Path file) throws IOException, BadEnvelopeException {
    JsonNode json = StrictJson.parse(Files.readAllBytes(file));
    return new IssuedFile(
        EnvelopeHeader.parse(bytes(json, "header")),
        bytes(json, "ticket"),
        MessageKey.of(bytes(json, "key")));
  }

  private static byte[] bytes(JsonNode json, String name) {
    return Base64Url.decode(json.path(name).asText());
  }
}
