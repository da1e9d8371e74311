package org.sealpost.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Texts that can be stored and told again: an escape may write half of a character, or a NUL, and
 * neither has a place in a database or in UTF-8.
 */
final class WellFormedText extends StringDeserializer {
  private static final long serialVersionUID = 1L;

  @Override
  public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
    String text = super.deserialize(json, context);
    if (!isWellFormed(text)) {
      throw context.weirdStringException(text, String.class, "not Unicode text");
    }
    return text;
  }

  private static boolean isWellFormed(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
