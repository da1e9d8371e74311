package org.sealpost.bench.database;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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
 * and moments of their own. The real ones, whose keys are wrapped, are loaded again among them,
 * evenly spread, so that they lie no closer together than in a database that has grown.
 */
public final class BulkLoad {
  private static final Duration AGE = Duration.ofDays(90);
  private static final long SEED = 3;

  private final DatabaseAccess access;
  private final Tables database;
  private final long size;
  private final Rows messages;
  private final Rows people;
  private final Rows audit;
  private final Map<String, List<String[]>> peopleOf;
  private final Map<String, List<String[]>> auditOf;
  private final Instant now = Instant.now();

  public BulkLoad(DatabaseAccess access, long size) throws SQLException, IOException {
    this.access = access;
    this.database = new Tables(access);
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
    var indexes = Indexes.of(access, Tables.MESSAGES);
    indexes.drop();
    database.execute("truncate idempotent_request, message, correspondent, audit_entry");
    load("message", messages, this::messageLines);
    load("correspondent", people, this::peopleLines);
    load("audit_entry", audit, this::auditLines);
    database.execute("select setval('audit_entry_seq', " + (firstAudit() + 2 * size + 50) + ")");
    indexes.make();
    database.settle();
  }

  /** Writes the lines that belong to one message. */
  private interface Lines {
    void write(long number, String[] template, String id, StringBuilder text);
  }

  private void load(String table, Rows rows, Lines lines) throws SQLException, IOException {
    var random = new SplittableRandom(SEED);
    try (var connection = access.open();
        var out =
            new PGCopyOutputStream(
                connection.unwrap(PGConnection.class),
                "copy %s (%s) from stdin".formatted(table, String.join(", ", rows.columns())))) {
      var text = new StringBuilder();
      for (var i = 0L; i < size; i++) {
        text.setLength(0);
        var template = messages.lines().get((int) (i * messages.lines().size() / size));
        lines.write(i, template, id(i, template[messages.column("id")], random), text);
        out.write(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
  }

  /** The first of those that share a template is the real message itself. */
  private boolean isReal(long number) {
    var count = messages.lines().size();
    return number == 0 || number * count / size != (number - 1) * count / size;
  }

  private String id(long number, String template, SplittableRandom random) {
    var fresh = new UUID(random.nextLong(), random.nextLong());
    if (isReal(number)) {
      return template;
    }
    var like = UUID.fromString(template);
    return like.version() == 7 ? timeOrdered(number, fresh) : fresh.toString();
  }

  private String timeOrdered(long number, UUID random) {
    var high = at(number).toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF;
    return new UUID(high, random.getLeastSignificantBits() & ~(3L << 62) | 2L << 62).toString();
  }

  private Instant at(long number) {
    return now.minus(AGE).plusMillis(AGE.toMillis() / size * number);
  }

  private void messageLines(long number, String[] template, String id, StringBuilder text) {
    var line = template.clone();
    line[messages.column("id")] = id;
    line[messages.column("issued_at")] = at(number).toString();
    append(line, text);
  }

  private void peopleLines(long number, String[] template, String id, StringBuilder text) {
    for (var person : peopleOf.get(template[messages.column("id")])) {
      var line = person.clone();
      line[people.column("message_id")] = id;
      var address = people.column("address");
      if (!isReal(number)) {
        line[address] = "p" + number % (size / 4) + line[address];
      }
      append(line, text);
    }
  }

  private void auditLines(long number, String[] template, String id, StringBuilder text) {
    var entries = auditOf.get(template[messages.column("id")]);
    for (var i = 0; i < Math.min(2, entries.size()); i++) {
      var line = entries.get(i).clone();
      line[audit.column("id")] = String.valueOf(firstAudit() + 2 * number + i);
      line[audit.column("message_id")] = id;
      line[audit.column("at")] = at(number).toString();
      append(line, text);
    }
  }

  /** Beyond all numbers that the running service holds in stock. */
  private static long firstAudit() {
    return 1_000_000;
  }

  private static void append(String[] line, StringBuilder text) {
    text.append(Arrays.stream(line).collect(Collectors.joining("\t"))).append('\n');
  }
}
