package org.sealpost.envelope.container;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.Check;
import org.sealpost.envelope.StrictJson;

/** Reads an index strictly: known names only, every number in its range. */
final class IndexReader {

  private static final Set<String> NAMES =
      Set.of(
          "v",
          "segments",
          "subject",
          "from",
          "to",
          "cc",
          "date",
          "messageId",
          "bodies",
          "attachments",
          "original");
  private static final Set<String> ATTACHMENT_NAMES =
      Set.of("name", "type", "size", "contentId", "inline", "segments");

  private final JsonNode json;
  private final List<Long> lengths = new ArrayList<>();

  private IndexReader(JsonNode json) {
    this.json = json;
  }

  static Index read(byte[] bytes) throws BadEnvelopeException {
    try {
      return new IndexReader(StrictJson.parse(bytes)).index();
    } catch (JsonProcessingException e) {
      throw new BadEnvelopeException(Check.INDEX, "not strict JSON", e);
    } catch (IllegalArgumentException e) {
      throw new BadEnvelopeException(Check.INDEX, e.getMessage(), e);
    }
  }

  private Index index() {
    StrictJson.requireNames(json, NAMES);
    require(json.path("v").isInt() && json.path("v").intValue() == 1, "v");
    for (JsonNode length : list(json, "segments")) {
      lengths.add(number(length, Long.MAX_VALUE, "segments"));
    }
    require(lengths.size() <= Container.MAX_SEGMENTS, "segments");
    return new Index(
        List.copyOf(lengths),
        optionalText(json, "subject"),
        people("from"),
        people("to"),
        people("cc"),
        optionalText(json, "date"),
        optionalText(json, "messageId"),
        bodies(),
        attachments(),
        steps(json, "original"));
  }

  private List<Index.Person> people(String name) {
    List<Index.Person> people = new ArrayList<>();
    for (JsonNode entry : list(json, name)) {
      StrictJson.requireNames(entry, Set.of("name", "address"));
      require(!entry.isEmpty(), name);
      people.add(
          new Index.Person(
              optionalText(entry, "name").orElse(""), optionalText(entry, "address").orElse("")));
    }
    return people;
  }

  private List<Index.Body> bodies() {
    List<Index.Body> bodies = new ArrayList<>();
    for (JsonNode entry : list(json, "bodies")) {
      StrictJson.requireNames(entry, Set.of("type", "alternative", "segments"));
      String type = text(entry, "type");
      require(type.equals("text/plain") || type.equals("text/html"), "type");
      bodies.add(new Index.Body(type, alternative(entry), steps(entry, "segments")));
    }
    return bodies;
  }

  private static Optional<Integer> alternative(JsonNode body) {
    return body.has("alternative")
        ? Optional.of((int) number(body.path("alternative"), Integer.MAX_VALUE, "alternative"))
        : Optional.empty();
  }

  private List<Index.Attachment> attachments() {
    List<Index.Attachment> attachments = new ArrayList<>();
    for (JsonNode entry : list(json, "attachments")) {
      StrictJson.requireNames(entry, ATTACHMENT_NAMES);
      require(entry.path("inline").isBoolean(), "inline");
      attachments.add(
          new Index.Attachment(
              text(entry, "name"),
              text(entry, "type"),
              number(entry.path("size"), Long.MAX_VALUE, "size"),
              optionalText(entry, "contentId"),
              entry.path("inline").booleanValue(),
              steps(entry, "segments")));
    }
    return attachments;
  }

  private List<Step> steps(JsonNode parent, String name) {
    List<Step> steps = new ArrayList<>();
    for (JsonNode entry : list(parent, name)) {
      steps.add(entry.isArray() ? lines(entry) : new Step.Raw(segment(entry)));
    }
    return steps;
  }

  private Step lines(JsonNode entry) {
    require(entry.size() == 3, "step");
    int length = (int) number(entry.get(1), Container.MAX_LINE, "step");
    require(length >= 4 && length % 4 == 0 && entry.get(2).isTextual(), "step");
    String lineEnd = entry.get(2).textValue();
    require(lineEnd.equals("\r\n") || lineEnd.equals("\n"), "step");
    return new Step.Base64Lines(segment(entry.get(0)), length, lineEnd);
  }

  private int segment(JsonNode number) {
    return (int) number(number, lengths.size() - 1L, "step");
  }

  private static JsonNode list(JsonNode parent, String name) {
    require(parent.path(name).isArray(), name);
    return parent.path(name);
  }

  private static long number(JsonNode value, long most, String name) {
    require(value.isIntegralNumber() && value.canConvertToLong(), name);
    require(value.longValue() >= 0 && value.longValue() <= most, name);
    return value.longValue();
  }

  private static String text(JsonNode parent, String name) {
    return optionalText(parent, name).orElseThrow(() -> wrong(name));
  }

  private static Optional<String> optionalText(JsonNode parent, String name) {
    require(!parent.has(name) || parent.path(name).isTextual(), name);
    return Optional.ofNullable(parent.path(name).textValue());
  }

  private static void require(boolean held, String name) {
    if (!held) {
      throw wrong(name);
    }
  }

  private static IllegalArgumentException wrong(String name) {
    return new IllegalArgumentException("'" + name + "' is missing or out of bounds");
  }
}
