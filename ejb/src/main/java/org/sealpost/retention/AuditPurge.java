package org.sealpost.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealpost.schema.RowIds;
import org.sealpost.settings.Limits;

/**
 * Audit entries before the cut-off. Those about a message that is still there stay as long as it
 * does: no key without its audit row. So they stay, too, as long as a legal hold keeps the message.
 */
@ApplicationScoped
class AuditPurge implements Purge {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Override
  public Preview preview(Scope scope, Instant cutOff) {
    String old =
        "(select id, message_id from audit_entry where "
            + scope.account().map(account -> "account_id = ?").orElse("account_id is null")
            + " and id < ? order by id limit ?) e";
    String gone = " where not exists (select 1 from message m where m.id = e.message_id)";
    int number = Count.of(old("select count(*) from " + old + gone, scope, cutOff));
    int looked = Count.of(old("select count(*) from " + old, scope, cutOff));
    return new Preview(
        number,
        looked == Limits.PURGE_COUNTED,
        end(old("select min(e.id) from " + old + gone, scope, cutOff)),
        end(old("select max(e.id) from " + old + gone, scope, cutOff)));
  }

  private Query old(String sql, Scope scope, Instant cutOff) {
    Query query = entities.createNativeQuery(sql);
    int position = 1;
    if (!scope.isService()) {
      query.setParameter(position++, scope.id());
    }
    query.setParameter(position++, RowIds.first(cutOff));
    return query.setParameter(position, Limits.PURGE_COUNTED);
  }

  private static Optional<Instant> end(Query query) {
    return Optional.ofNullable((Number) query.getSingleResult())
        .map(id -> RowIds.instant(id.longValue()));
  }

  @Override
  public Step next(Scope scope, Instant cutOff, String place) {
    List<Long> rows = rows(scope, cutOff, place);
    if (rows.isEmpty()) {
      return new Step(0, Optional.empty());
    }
    List<Long> kept =
        entities
            .createQuery(
                "select e.id from AuditEntry e, Message m"
                    + " where m.id = e.messageId and e.id in :rows",
                Long.class)
            .setParameter("rows", rows)
            .getResultList();
    return new Step(
        delete(rows.stream().filter(row -> !kept.contains(row)).toList()),
        rows.size() < Limits.PURGE_BATCH
            ? Optional.empty()
            : Optional.of(String.valueOf(rows.get(rows.size() - 1))));
  }

  private List<Long> rows(Scope scope, Instant cutOff, String place) {
    TypedQuery<Long> query =
        entities
            .createQuery(
                "select e.id from AuditEntry e where "
                    + (scope.isService() ? "e.accountId is null" : "e.accountId = :account")
                    + " and e.id > :place and e.id < :end order by e.id",
                Long.class)
            .setParameter("place", place.equals(BEGINNING) ? -1L : Long.parseLong(place))
            .setParameter("end", RowIds.first(cutOff))
            .setMaxResults(Limits.PURGE_BATCH);
    scope.account().ifPresent(account -> query.setParameter("account", account));
    return query.getResultList();
  }

  private int delete(List<Long> rows) {
    return rows.isEmpty()
        ? 0
        : entities
            .createQuery("delete from AuditEntry e where e.id in :rows")
            .setParameter("rows", rows)
            .executeUpdate();
  }
}
