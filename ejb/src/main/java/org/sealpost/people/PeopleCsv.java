package org.sealpost.people;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sealpost.address.EmailAddress;

/**
 * A list of people as CSV (RFC 4180): address, name and, if given, language; UTF-8, separated by
 * commas or semicolons, with or without a line of titles.
 */
final class PeopleCsv {
  private static final char MARK = '\uFEFF';
  private static final int COLUMNS = 2;

  /**
   * One line.
   *
   * @param person nothing if something is wrong with it
   * @param outcome what is wrong; ADDED if nothing is, so far
   */
  record Line(int number, String text, Optional<NewPerson> person, AddOutcome outcome) {}

  private final List<Line> lines;

  private PeopleCsv(List<Line> lines) {
    this.lines = lines;
  }

  List<Line> lines() {
    return lines;
  }

  /** Whether the bytes are text at all. */
  static boolean isText(byte[] content) {
    try {
      return decode(content).indexOf('\0') < 0;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  /** Reads text; the first line that is no CSV ends it. */
  static PeopleCsv read(byte[] content) {
    List<Line> lines = new ArrayList<>();
    try (CSVParser parser = format(decode(content))) {
      collect(parser, lines);
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      int last = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number();
      lines.add(new Line(last + 1, "", Optional.empty(), AddOutcome.LINE_MALFORMED));
    }
    return new PeopleCsv(List.copyOf(lines));
  }

  private static void collect(CSVParser parser, List<Line> lines) {
    int number = 0;
    for (CSVRecord row : parser) {
      number++;
      boolean titles = number == 1 && row.get(0).indexOf('@') < 0;
      boolean blank = row.size() == 1 && row.get(0).isBlank();
      if (!titles && !blank) {
        lines.add(line(number, row));
      }
    }
  }

  private static CSVParser format(String text) throws IOException {
    String first = text.lines().findFirst().orElse("");
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(first.indexOf(';') < 0 ? ',' : ';')
        .setIgnoreSurroundingSpaces(true)
        .setIgnoreEmptyLines(false)
        .get()
        .parse(new StringReader(text));
  }

  private static String decode(byte[] content) throws CharacterCodingException {
    String text =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(content))
            .toString();
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  private static Line line(int number, CSVRecord row) {
    String text = row.get(0).strip();
    if (row.size() < COLUMNS || row.size() > COLUMNS + 1) {
      return new Line(number, text, Optional.empty(), AddOutcome.LINE_MALFORMED);
    }
    Optional<EmailAddress> address = EmailAddress.parse(text);
    if (address.isEmpty()) {
      return new Line(number, text, Optional.empty(), AddOutcome.ADDRESS_MALFORMED);
    }
    Optional<Locale> language = language(row.size() > COLUMNS ? row.get(COLUMNS).strip() : "");
    return language
        .map(tag -> new NewPerson(address.get(), row.get(1), tag))
        .map(person -> new Line(number, text, Optional.of(person), AddOutcome.ADDED))
        .orElse(new Line(number, text, Optional.empty(), AddOutcome.LANGUAGE_MALFORMED));
  }

  /** English where none is given. */
  private static Optional<Locale> language(String tag) {
    if (tag.isEmpty()) {
      return Optional.of(Locale.ENGLISH);
    }
    return Optional.of(tag)
        .filter(text -> text.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}"))
        .map(text -> Locale.forLanguageTag(text.replace('_', '-')))
        .filter(locale -> !locale.getLanguage().isEmpty());
  }
}
