package org.sealpost.message;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sealpost.schema.RowIds;

/** The query of a search. Ids grow with time, so that they stand for the time of issue. */
final class MessageQuery {
  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, Object> values = new HashMap<>();
  private final boolean byRecipient;

  private MessageQuery(boolean byRecipient) {
    this.byRecipient = byRecipient;
  }

  static MessageQuery of(UUID account, SearchCriteria criteria, Instant now) {
    MessageQuery query = new MessageQuery(criteria.recipient().isPresent());
    query.and("m.accountId = :account", "account", account);
    criteria.id().ifPresent(id -> query.and("m.mid = :mid", "mid", id.toUuid()));
    criteria.sender().ifPresent(sender -> query.and("m.sender = :sender", "sender", sender));
    criteria
        .recipient()
        .ifPresent(one -> query.and("c.address = :recipient", "recipient", one.canonical()));
    query.between(criteria);
    criteria.state().ifPresent(state -> query.in(state, now));
    criteria.opened().ifPresent(query::opened);
    criteria.source().ifPresent(token -> query.and("m.tokenId = :token", "token", token));
    criteria.words().forEach(query::saying);
    return query;
  }

  private void between(SearchCriteria criteria) {
    criteria.from().ifPresent(from -> and(row() + " >= :first", "first", RowIds.first(from)));
    long end = criteria.until().map(RowIds::first).orElse(Long.MAX_VALUE);
    long after = criteria.after().orElse(Long.MAX_VALUE);
    and(row() + " < :end", "end", Math.min(end, after));
  }

  private void in(MessageState state, Instant now) {
    switch (state) {
      case LOCKED -> conditions.append(" and m.availability.lockedAt is not null");
      case EXPIRED -> {
        conditions.append(" and m.availability.lockedAt is null");
        and("m.availability.expiresAt <= :now", "now", now);
      }
      case OPEN -> {
        conditions.append(" and m.availability.lockedAt is null");
        and("(m.availability.expiresAt is null or m.availability.expiresAt > :now)", "now", now);
      }
    }
  }

  private void opened(boolean ever) {
    conditions.append(ever ? " and m.openings > 0" : " and m.openings = 0");
  }

  private void saying(String word) {
    String name = "word" + values.size();
    String pattern = word.replaceAll("([!%_])", "!$1");
    and("lower(m.subject) like :" + name + " escape '!'", name, "%" + pattern + "%");
  }

  private void and(String condition, String name, Object value) {
    conditions.append(conditions.length() == 0 ? "" : " and ").append(condition);
    values.put(name, value);
  }

  TypedQuery<Message> in(EntityManager entities) {
    return query("m", Message.class, entities);
  }

  /** The numbers of the rows alone. */
  TypedQuery<Long> rowsIn(EntityManager entities) {
    return query(row(), Long.class, entities);
  }

  private <T> TypedQuery<T> query(String what, Class<T> type, EntityManager entities) {
    TypedQuery<T> query = entities.createQuery("select " + what + text(), type);
    values.forEach(query::setParameter);
    return query;
  }

  private String text() {
    String from =
        byRecipient
            ? " from Correspondent c, Message m"
                + " where c.recipient = true and m.id = c.messageId and "
            : " from Message m where ";
    return from + conditions + " order by " + row() + " desc";
  }

  private String row() {
    return byRecipient ? "c.messageId" : "m.id";
  }
}
