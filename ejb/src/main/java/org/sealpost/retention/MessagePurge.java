package org.sealpost.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.audit.Act;
import org.sealpost.schema.RowIds;
import org.sealpost.settings.Limits;

/**
 * Messages that expired before the cut-off, with their wrapped keys and correspondents. One whose
 * expiry was changed since then stays: else an expiry that is moved into the past would be a way to
 * have it gone tonight. The shortest period is as long as requests are remembered, so that none of
 * them is left.
 */
@ApplicationScoped
class MessagePurge implements Purge {
  private static final String EXPIRED = " from message where account_id = ? and expires_at < ?";

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private HeldMessages held;

  @Override
  public Preview preview(Scope scope, Instant cutOff) {
    int number =
        Count.of(
            entities
                .createNativeQuery(
                    "select count(*) from (select id"
                        + EXPIRED
                        + " and not exists (select 1 from held_message h"
                        + " where h.message_id = message.id) limit ?) x")
                .setParameter(1, scope.id())
                .setParameter(2, cutOff.atOffset(ZoneOffset.UTC))
                .setParameter(3, Limits.PURGE_COUNTED + 1));
    return number == 0
        ? Preview.NOTHING
        : new Preview(
            Math.min(number, Limits.PURGE_COUNTED),
            number > Limits.PURGE_COUNTED,
            expiry(scope.id(), cutOff, ""),
            expiry(scope.id(), cutOff, " desc"));
  }

  private Optional<Instant> expiry(UUID account, Instant cutOff, String direction) {
    return entities
        .createQuery(
            "select m.availability.expiresAt from Message m where m.accountId = :account"
                + " and m.availability.expiresAt < :end"
                + " and not exists (select h from HeldMessage h where h.id.messageId = m.id)"
                + " order by m.availability.expiresAt"
                + direction,
            Instant.class)
        .setParameter("account", account)
        .setParameter("end", cutOff)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  @Override
  public Step next(Scope scope, Instant cutOff, String place) {
    List<Long> rows = locked(scope.id(), cutOff, place);
    if (rows.isEmpty()) {
      return new Step(0, Optional.empty());
    }
    String next = placeOf(rows.get(rows.size() - 1));
    List<Long> gone = held.without(unchangedSince(cutOff, rows));
    delete(gone);
    return new Step(
        gone.size(), rows.size() < Limits.PURGE_BATCH ? Optional.empty() : Optional.of(next));
  }

  /** Those that somebody else holds at this moment have another night. */
  private List<Long> locked(UUID account, Instant cutOff, String place) {
    Query query =
        entities
            .createNativeQuery(
                "select id"
                    + EXPIRED
                    + (place.equals(BEGINNING)
                        ? ""
                        : " and expires_at >= ? and (expires_at > ? or id > ?)")
                    + " and id < ? order by expires_at, id limit ? for update skip locked")
            .setParameter(1, account)
            .setParameter(2, cutOff.atOffset(ZoneOffset.UTC));
    int position = 3;
    if (!place.equals(BEGINNING)) {
      String[] parts = place.split(" ", 2);
      var moment = Instant.parse(parts[0]).atOffset(ZoneOffset.UTC);
      query.setParameter(position++, moment).setParameter(position++, moment);
      query.setParameter(position++, Long.parseLong(parts[1]));
    }
    query.setParameter(position++, RowIds.first(cutOff));
    query.setParameter(position, Limits.PURGE_BATCH);
    return Count.rows(query);
  }

  private String placeOf(long row) {
    return entities
            .createQuery(
                "select m.availability.expiresAt from Message m where m.id = :row", Instant.class)
            .setParameter("row", row)
            .getSingleResult()
        + " "
        + row;
  }

  private List<Long> unchangedSince(Instant cutOff, List<Long> rows) {
    List<Long> changed =
        entities
            .createQuery(
                "select e.messageId from AuditEntry e where e.messageId in :rows"
                    + " and e.act = :act and e.id >= :first",
                Long.class)
            .setParameter("rows", rows)
            .setParameter("act", Act.EXPIRY_CHANGED)
            .setParameter("first", RowIds.first(cutOff))
            .getResultList();
    return rows.stream().filter(row -> !changed.contains(row)).toList();
  }

  private void delete(List<Long> rows) {
    if (!rows.isEmpty()) {
      entities
          .createQuery("delete from Correspondent c where c.messageId in :rows")
          .setParameter("rows", rows)
          .executeUpdate();
      entities
          .createQuery("delete from Message m where m.id in :rows")
          .setParameter("rows", rows)
          .executeUpdate();
    }
  }
}
