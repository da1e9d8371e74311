package org.sealpost.bench.database;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A statement as PostgreSQL logs it.
 *
 * @param session of the connection that sent it
 */
record LogLine(String session, String sql, List<String> values) {
  private static final Pattern STATEMENT =
      Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (?:'((?:[^']|'')*)'|NULL)");

  static Optional<LogLine> of(JsonNode line, String user) {
    var statement = STATEMENT.matcher(line.path("message").asText());
    return line.path("user").asText().equals(user) && statement.matches()
        ? Optional.of(
            new LogLine(
                line.path("session_id").asText(),
                statement.group(1).replaceAll("\\$\\d+", "?"),
                values(line.path("detail").asText(""))))
        : Optional.empty();
  }

  private static List<String> values(String detail) {
    var values = new ArrayList<String>();
    var found = VALUE.matcher(detail);
    while (found.find()) {
      values.add(found.group(1) == null ? null : found.group(1).replace("''", "'"));
    }
    return values;
  }

  boolean is(String word) {
    return sql.strip().equalsIgnoreCase(word);
  }

  Recorded.Step step() {
    return new Recorded.Step(sql, values);
  }
}
