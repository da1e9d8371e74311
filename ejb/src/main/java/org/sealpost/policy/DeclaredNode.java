package org.sealpost.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sealpost.envelope.StrictJson;

/** A JSON object of a declaration; everything unexpected is refused with the name of its place. */
final class DeclaredNode {
  private final String place;
  private final JsonNode json;

  DeclaredNode(String place, JsonNode json) {
    this.place = place;
    this.json = json;
  }

  DeclaredNode only(Set<String> names) {
    try {
      StrictJson.requireNames(json, names);
      return this;
    } catch (IllegalArgumentException unknown) {
      throw wrong(place, "an object with no other names than " + names);
    }
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> wrong(at(name), "a text"));
  }

  Optional<String> optionalText(String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw wrong(at(name), "a text");
    }
    return Optional.of(value.textValue());
  }

  boolean flag(String name, boolean otherwise) {
    JsonNode value = json.path(name);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw wrong(at(name), "true or false");
    }
    return value.asBoolean(otherwise);
  }

  int number(String name, int otherwise) {
    JsonNode value = json.path(name);
    if (!value.isMissingNode() && !(value.isIntegralNumber() && value.canConvertToInt())) {
      throw wrong(at(name), "a whole number");
    }
    return value.asInt(otherwise);
  }

  /** A text that names something else; what {@code read} throws becomes a refusal of this place. */
  <T> T value(String name, String expected, Function<String, T> read) {
    return read(name, expected, text(name), read);
  }

  <T> Optional<T> optionalValue(String name, String expected, Function<String, T> read) {
    return optionalText(name).map(text -> read(name, expected, text, read));
  }

  List<DeclaredNode> objects(String name) {
    List<DeclaredNode> objects = new ArrayList<>();
    for (JsonNode one : array(name)) {
      objects.add(new DeclaredNode(at(name) + "[" + objects.size() + "]", one));
    }
    return objects;
  }

  <T> List<T> values(String name, String expected, Function<String, T> read) {
    List<T> values = new ArrayList<>();
    for (JsonNode one : array(name)) {
      values.add(read(name, expected, one.isTextual() ? one.textValue() : "", read));
    }
    return values;
  }

  private JsonNode array(String name) {
    JsonNode value = json.path(name);
    if (!value.isMissingNode() && !value.isArray()) {
      throw wrong(at(name), "a list");
    }
    return value;
  }

  private <T> T read(String name, String expected, String text, Function<String, T> read) {
    try {
      return read.apply(text);
    } catch (RuntimeException unreadable) {
      throw wrong(at(name), expected);
    }
  }

  private String at(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  private static IllegalArgumentException wrong(String place, String expected) {
    return new IllegalArgumentException(place + " must be " + expected);
  }
}
