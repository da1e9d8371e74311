package org.sealpost.envelope;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The header as JSON: names, forms and ranges of format section 2. */
final class HeaderJson {

  private static final Set<String> NAMES =
      Set.of("v", "mid", "acct", "kv", "tk", "sk", "iat", "exp", "lvl", "rd", "from", "host");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  // Only a quoted local part (RFC 5321) may hold a space.
  private static final Pattern FROM =
      Pattern.compile("(?=.{3,320}\\z)(?:\"(?:[^\\p{Cntrl}\\p{Zs}]| )+\"@)?[^\\p{Cntrl}\\p{Zs}]+");
  private static final Pattern ORIGIN =
      Pattern.compile(
          "https://([a-z0-9]([a-z0-9.-]{0,252})|\\[[0-9a-f:.]{2,45}])(:[1-9][0-9]{0,4})?"
              + "|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[1-9][0-9]{0,4})?");
  private static final long LAST_SECOND = 253_402_300_799L;

  private final JsonNode json;

  private HeaderJson(JsonNode json) {
    this.json = json;
  }

  static byte[] write(HeaderFields fields) {
    ObjectNode json = StrictJson.object();
    json.put("v", 1).put("mid", fields.messageId().toString());
    json.put("acct", fields.account()).put("kv", fields.accountKey());
    json.put("tk", fields.ticketKey()).put("sk", Base64Url.encode(fields.sealKey()));
    json.put("iat", fields.issuedAt().getEpochSecond());
    fields.expiresAt().ifPresent(at -> json.put("exp", at.getEpochSecond()));
    json.put("lvl", fields.level().wireName());
    json.put("rd", Base64Url.encode(fields.recipientsDigest()));
    json.put("from", fields.from()).put("host", fields.host().toString());
    return StrictJson.bytes(json);
  }

  static HeaderFields read(byte[] bytes) throws BadEnvelopeException {
    try {
      return new HeaderJson(StrictJson.parse(bytes)).fields();
    } catch (JsonProcessingException e) {
      throw new BadEnvelopeException(Check.HEADER, "not strict JSON", e);
    } catch (IllegalArgumentException e) {
      throw new BadEnvelopeException(Check.HEADER, e.getMessage(), e);
    }
  }

  private HeaderFields fields() throws BadEnvelopeException {
    StrictJson.requireNames(json, NAMES);
    if (number("v") != 1) {
      throw new BadEnvelopeException(Check.VERSION, "this reader knows version 1 only");
    }
    return new HeaderFields(
        MessageId.parse(text("mid")),
        matching("acct", ID),
        matching("kv", ID),
        matching("tk", ID),
        bytes("sk"),
        Instant.ofEpochSecond(number("iat")),
        json.has("exp") ? Optional.of(Instant.ofEpochSecond(number("exp"))) : Optional.empty(),
        Level.ofWireName(text("lvl")).orElseThrow(() -> wrong("lvl")),
        bytes("rd"),
        matching("from", FROM),
        URI.create(matching("host", ORIGIN)));
  }

  private String text(String name) {
    JsonNode value = json.path(name);
    if (!value.isTextual()) {
      throw wrong(name);
    }
    return value.textValue();
  }

  private String matching(String name, Pattern form) {
    String text = text(name);
    if (!form.matcher(text).matches()) {
      throw wrong(name);
    }
    return text;
  }

  private long number(String name) {
    JsonNode value = json.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(name);
    }
    long number = value.longValue();
    if (number < 0 || number > LAST_SECOND) {
      throw wrong(name);
    }
    return number;
  }

  private byte[] bytes(String name) {
    byte[] value = Base64Url.decode(text(name));
    if (value.length != 32) {
      throw wrong(name);
    }
    return value;
  }

  private static IllegalArgumentException wrong(String name) {
    return new IllegalArgumentException("'" + name + "' is missing or out of range");
  }
}
