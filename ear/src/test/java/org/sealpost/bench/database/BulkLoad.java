package org.sealpost.bench.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.sealpost.database.DatabaseAccess;

/**
 * Makes the messages of a database many: loads copies of those that are there under ids, addresses
 * and moments of their own, spread over the past. The real ones, whose keys are wrapped for their
 * own ids, are loaded again among them, evenly spread, so that they lie no closer together than in
 * a database that has grown.
 */
public final class BulkLoad {
  private static final Duration AGE = Duration.ofDays(90);
  private static final long SEED = 3;

  private final DatabaseAccess access;
  private final long size;
  private final Rows messages;
  private final Rows people;
  private final Rows audit;
  private final Map<String, List<String[]>> peopleOf;
  private final Map<String, List<String[]>> auditOf;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  public BulkLoad(DatabaseAccess access, long size) throws SQLException, IOException {
    this.access = access;
    this.size = size;
    messages = Rows.of(access, "message", "true");
    people = Rows.of(access, "correspondent", "true");
    audit = Rows.of(access, "audit_entry", "message_id is not null");
    peopleOf = by(people);
    auditOf = by(audit);
  }

  private static Map<String, List<String[]>> by(Rows rows) {
    var column = rows.column("message_id");
    return rows.lines().stream().collect(Collectors.groupingBy(line -> line[column]));
  }

  public void run() throws SQLException, IOException {
    var database = new Tables(access);
    var indexes = Indexes.of(access, Tables.MESSAGES);
    indexes.drop();
    database.execute("truncate idempotent_request, message, correspondent, audit_entry");
    load("message", messages, this::messageLines);
    load("correspondent", people, this::peopleLines);
    load("audit_entry", audit, this::auditLines);
    indexes.make();
    database.settle();
  }

  /** A message to be loaded. */
  private record Place(long number, boolean real, String[] template, UUID random, Instant at) {

    /** As the service numbers rows: microseconds and the number of a node. */
    String row() {
      return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at) << 10 | 1);
    }
  }

  /** Writes the lines that belong to one message. */
  private interface Lines {
    void write(Place place, StringBuilder text);
  }

  private void load(String table, Rows rows, Lines lines) throws SQLException, IOException {
    var random = new SplittableRandom(SEED);
    var columns = String.join(", ", rows.columns());
    try (var connection = access.open();
        var out =
            new PGCopyOutputStream(
                connection.unwrap(PGConnection.class),
                "copy %s (%s) from stdin".formatted(table, columns))) {
      var text = new StringBuilder();
      for (var number = 0L; number < size; number++) {
        text.setLength(0);
        lines.write(place(number, random), text);
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** The first of those that share a template is the real message itself. */
  private Place place(long number, SplittableRandom random) {
    var count = messages.lines().size();
    var template = number * count / size;
    var real = number == 0 || template != (number - 1) * count / size;
    return new Place(
        number,
        real,
        messages.lines().get((int) template),
        new UUID(random.nextLong(), random.nextLong()),
        now.minus(AGE).plus(AGE.toNanos() / 1000 / size * number, ChronoUnit.MICROS));
  }

  private void messageLines(Place place, StringBuilder text) {
    var line = place.template().clone();
    line[messages.column("id")] = place.row();
    line[messages.column("mid")] = mid(place, line[messages.column("mid")]);
    line[messages.column("issued_at")] = place.at().toString();
    append(line, text);
  }

  private static String mid(Place place, String own) {
    return place.real() ? own : place.random().toString();
  }

  private void peopleLines(Place place, StringBuilder text) {
    var address = people.column("address");
    for (var person : peopleOf.get(place.template()[messages.column("id")])) {
      var line = person.clone();
      line[people.column("message_id")] = place.row();
      if (!place.real()) {
        line[address] = "p" + place.number() % (size / 4) + line[address];
      }
      append(line, text);
    }
  }

  private void auditLines(Place place, StringBuilder text) {
    var entry = auditOf.get(place.template()[messages.column("id")]).get(0).clone();
    entry[audit.column("id")] = place.row();
    entry[audit.column("message_id")] = place.row();
    var mid = audit.column("mid");
    entry[mid] = "\\N".equals(entry[mid]) ? entry[mid] : mid(place, entry[mid]);
    entry[audit.column("at")] = place.at().toString();
    append(entry, text);
  }

  private static void append(String[] line, StringBuilder text) {
    text.append(String.join("\t", line)).append('\n');
  }
}
