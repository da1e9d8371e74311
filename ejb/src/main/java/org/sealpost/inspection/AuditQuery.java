package org.sealpost.inspection;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.envelope.MessageId;
import org.sealpost.schema.RowIds;

/** The query behind a question. Ids grow with time, so that they stand for it. */
final class AuditQuery {
  private static final String ROWS =
      "select new org.sealpost.inspection.AuditRow(e.id, e.at, e.act, e.outcome, e.actor,"
          + " e.accountId, e.mid, e.client, e.detail, e.was, e.became) from AuditEntry e where ";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  private AuditQuery() {}

  /**
   * @param account nothing for the whole service
   * @param actors as they are stored; nothing for everybody
   */
  static AuditQuery of(
      Optional<UUID> account, AuditQuestion question, Optional<List<String>> actors) {
    AuditQuery query = new AuditQuery();
    account.ifPresent(id -> query.and("e.accountId = :account", "account", id));
    actors.ifPresent(all -> query.and("e.actor in :actors", "actors", all));
    question.act().ifPresent(act -> query.and("e.act = :act", "act", act));
    question.message().ifPresent(query::of);
    question.about().ifPresent(query::saying);
    question.done().ifPresent(query::done);
    query.between(question);
    return query;
  }

  private void between(AuditQuestion question) {
    question.from().ifPresent(from -> and("e.id >= :first", "first", RowIds.first(from)));
    long end = question.until().map(RowIds::first).orElse(Long.MAX_VALUE);
    and("e.id < :end", "end", Math.min(end, question.before().orElse(Long.MAX_VALUE)));
  }

  /** By the number of its row, which has an index. */
  private void of(MessageId message) {
    and("e.messageId in (select m.id from Message m where m.mid = :mid)", "mid", message.toUuid());
  }

  private void saying(String text) {
    String pattern = text.toLowerCase(java.util.Locale.ROOT).replaceAll("([!%_])", "!$1");
    and("lower(e.detail) like :about escape '!'", "about", "%" + pattern + "%");
  }

  private void done(boolean done) {
    and(done ? "e.outcome = :done" : "e.outcome <> :done", "done", "done");
  }

  private void and(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }

  TypedQuery<AuditRow> in(EntityManager entities) {
    TypedQuery<AuditRow> query =
        entities.createQuery(
            ROWS + String.join(" and ", conditions) + " order by e.id desc", AuditRow.class);
    values.forEach(query::setParameter);
    return query;
  }
}
