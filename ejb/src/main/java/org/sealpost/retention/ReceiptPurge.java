package org.sealpost.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sealpost.schema.RowIds;
import org.sealpost.settings.Limits;

/** When recipients first opened messages; that it was opened at all, and how often, stays known. */
@ApplicationScoped
class ReceiptPurge implements Purge {
  private static final String OLD =
      "(select id from message where account_id = ? and id < ? order by id limit ?) m";
  private static final String OPENED =
      " join correspondent c on c.message_id = m.id where c.opened_at < ?"
          + " and not exists (select 1 from held_message h where h.message_id = m.id)";

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private HeldMessages held;

  /** The times of the oldest messages alone: to look at all of them would take too long. */
  @Override
  public Preview preview(Scope scope, Instant cutOff) {
    OffsetDateTime end = cutOff.atOffset(ZoneOffset.UTC);
    int number =
        Count.of(
            entities
                .createNativeQuery("select count(*) from " + OLD + OPENED)
                .setParameter(1, scope.id())
                .setParameter(2, RowIds.first(cutOff))
                .setParameter(3, Limits.PURGE_COUNTED)
                .setParameter(4, end));
    int looked =
        Count.of(
            entities
                .createNativeQuery("select count(*) from " + OLD)
                .setParameter(1, scope.id())
                .setParameter(2, RowIds.first(cutOff))
                .setParameter(3, Limits.PURGE_COUNTED));
    return new Preview(number, looked == Limits.PURGE_COUNTED, Optional.empty(), Optional.empty());
  }

  @Override
  public Step next(Scope scope, Instant cutOff, String place) {
    List<Long> rows =
        entities
            .createQuery(
                "select m.id from Message m where m.accountId = :account and m.id > :place"
                    + " and m.id < :end order by m.id",
                Long.class)
            .setParameter("account", scope.id())
            .setParameter("place", place.equals(BEGINNING) ? -1L : Long.parseLong(place))
            .setParameter("end", RowIds.first(cutOff))
            .setMaxResults(Limits.PURGE_BATCH)
            .getResultList();
    return new Step(
        forget(cutOff, held.without(rows)),
        rows.size() < Limits.PURGE_BATCH
            ? Optional.empty()
            : Optional.of(String.valueOf(rows.get(rows.size() - 1))));
  }

  private int forget(Instant cutOff, List<Long> rows) {
    return rows.isEmpty()
        ? 0
        : entities
            .createQuery(
                "update Correspondent c set c.openedAt = null"
                    + " where c.messageId in :rows and c.openedAt < :end")
            .setParameter("rows", rows)
            .setParameter("end", cutOff)
            .executeUpdate();
  }
}
