package org.sealpost.crash;

import java.util.stream.Stream;
import org.sealpost.envelope.MessageId;

/** I2: every message and every release has its audit row, and no such row tells of nothing. */
final class ActsAreAudited implements Invariant {
  private static final String ISSUED =
      "act in ('KEY_ISSUED', 'MESSAGE_SEALED') and outcome = 'done'";
  private static final String RELEASED =
      "act = 'KEY_RELEASED' and outcome = 'done' and detail like '%READER%'";

  @Override
  public Stream<String> violations(Evidence evidence) {
    var rows = evidence.rows();
    return Stream.of(
            tell(
                "issued but audited other than once: ",
                rows,
                "select m.id from message m left join (select message_id, count(*) as n from"
                    + " audit_entry where "
                    + ISSUED
                    + " group by message_id) a on a.message_id = m.id where coalesce(a.n, 0) <> 1"),
            tell(
                "audited but not there: ",
                rows,
                "select a.message_id from audit_entry a left join message m on m.id = a.message_id"
                    + " where a.outcome = 'done' and a.message_id is not null and m.id is null"),
            tell(
                "opened more or less often than audited: ",
                rows,
                "select m.id from message m left join (select message_id, count(*) as n from"
                    + " audit_entry where "
                    + RELEASED
                    + " group by message_id) a on a.message_id = m.id"
                    + " where coalesce(a.n, 0) <> m.openings"),
            unauditedOpenings(evidence))
        .flatMap(all -> all);
  }

  private static Stream<String> tell(String what, Rows rows, String sql) {
    return rows.texts(sql).stream().map(id -> what + id);
  }

  private static Stream<String> unauditedOpenings(Evidence evidence) {
    return evidence.ledger().opened().stream()
        .filter(id -> audited(evidence.rows(), id) < evidence.ledger().openings(id))
        .map(id -> "answered more releases than audited: " + id);
  }

  private static long audited(Rows rows, String messageId) {
    return rows.count(
        "select count(*) from audit_entry where mid = ? and " + RELEASED,
        MessageId.parse(messageId).toUuid());
  }
}
