package org.sealpost.envelope.mime;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.sealpost.envelope.container.Index.Person;

/** What the message's own header says about it. */
public final class OwnHeader {

  private final Map<String, List<byte[]>> fields = new HashMap<>();

  /**
   * @param raw the whole field, with its name
   */
  public void add(String name, byte[] raw) {
    fields.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), n -> new ArrayList<>()).add(raw);
  }

  public Optional<String> subject() {
    return first("subject").map(FieldText::decoded);
  }

  /** What all fields of this name say. */
  public List<String> values(String name) {
    return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
        .map(FieldText::body)
        .map(FieldText::decoded)
        .toList();
  }

  /** The people of all fields of this name. */
  public List<Person> people(String name) {
    return fields.getOrDefault(name, List.of()).stream()
        .flatMap(raw -> Addresses.of(raw).stream())
        .toList();
  }

  Optional<String> messageId() {
    return first("message-id").map(FieldText::clean).filter(id -> !id.isEmpty());
  }

  /** The date in ISO 8601, where it can be read. */
  Optional<String> date() {
    return first("date").flatMap(OwnHeader::isoDate);
  }

  private static Optional<String> isoDate(String text) {
    try {
      OffsetDateTime date =
          OffsetDateTime.parse(
              text.replaceAll("\\([^)]*\\)", "").strip(), DateTimeFieldLenientImpl.RFC_5322);
      return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Optional<String> first(String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst().map(FieldText::body);
  }
}
