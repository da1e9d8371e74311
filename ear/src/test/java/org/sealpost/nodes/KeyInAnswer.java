package org.sealpost.nodes;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.sealpost.envelope.MessageKey;

/** The key in an answer of {@code /api/v1/open}. */
record KeyInAnswer(String text) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static KeyInAnswer of(String answer) {
    try {
      return new KeyInAnswer(JSON.readTree(answer).get("key").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(answer, e);
    }
  }

  MessageKey key() {
    return MessageKey.of(Base64.getUrlDecoder().decode(text));
  }
}
