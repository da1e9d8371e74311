package org.sealpost.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sealpost.envelope.StrictJson;

/**
 * Conditions as they are stored: {@code {"all":[…]}} or {@code {"any":[…]}} of tests {@code
 * {"is":KIND,"header":NAME,"value":TEXT}}, of {@code {"not":TEST}} and of further groups.
 */
final class Conditions {
  private static final String NOT = "not";
  private static final Set<String> TEST = Set.of("is", "header", "value");

  private Conditions() {}

  static String text(Condition.Joined condition) {
    return new String(StrictJson.bytes(json(condition)), StandardCharsets.UTF_8);
  }

  private static ObjectNode json(Condition condition) {
    if (condition instanceof Condition.Joined joined) {
      ObjectNode group = StrictJson.object();
      ArrayNode parts = group.putArray(joined.junction().wireName());
      joined.parts().forEach(part -> parts.add(json(part)));
      return group;
    }
    if (condition instanceof Condition.Not not) {
      return StrictJson.object().set(NOT, json(not.test()));
    }
    Condition.Test test = (Condition.Test) condition;
    ObjectNode one = StrictJson.object().put("is", test.kind().key()).put("value", test.value());
    return test.header().isEmpty() ? one : one.put("header", test.header());
  }

  /**
   * @throws IllegalArgumentException if this is nothing that {@link #text} writes
   */
  static Condition.Joined parse(String text) {
    try {
      JsonNode json = StrictJson.parse(text.getBytes(StandardCharsets.UTF_8));
      Condition.Joined condition = group(json, 1);
      if (condition.tests().count() > RuleLimits.TESTS) {
        throw new IllegalArgumentException("too many tests");
      }
      return condition;
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("no JSON", malformed);
    }
  }

  private static Condition.Joined group(JsonNode json, int depth) {
    if (depth > RuleLimits.DEPTH) {
      throw new IllegalArgumentException("too many groups within each other");
    }
    for (Junction junction : Junction.values()) {
      if (json.has(junction.wireName())) {
        StrictJson.requireNames(json, Set.of(junction.wireName()));
        return new Condition.Joined(junction, parts(json.get(junction.wireName()), depth));
      }
    }
    throw new IllegalArgumentException("neither all nor any");
  }

  private static List<Condition> parts(JsonNode array, int depth) {
    if (!array.isArray() || array.size() > RuleLimits.TESTS) {
      throw new IllegalArgumentException("no list, or a long one");
    }
    List<Condition> parts = new ArrayList<>();
    array.forEach(part -> parts.add(condition(part, depth)));
    return parts;
  }

  private static Condition condition(JsonNode json, int depth) {
    if (json.has("is")) {
      return test(json);
    }
    if (json.has(NOT)) {
      StrictJson.requireNames(json, Set.of(NOT));
      return new Condition.Not(test(json.get(NOT)));
    }
    return group(json, depth + 1);
  }

  private static Condition.Test test(JsonNode json) {
    StrictJson.requireNames(json, TEST);
    return ConditionKind.ofKey(string(json, "is"))
        .flatMap(kind -> kind.test(string(json, "header"), string(json, "value")))
        .orElseThrow(() -> new IllegalArgumentException("a test that makes no sense"));
  }

  private static String string(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (!value.isMissingNode() && !value.isTextual()) {
      throw new IllegalArgumentException(name + " is no text");
    }
    return value.asText("");
  }
}
