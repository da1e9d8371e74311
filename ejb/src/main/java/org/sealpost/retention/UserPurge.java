package org.sealpost.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.settings.Limits;

/**
 * Users who have not been seen since the cut-off, belong to no domain of the service, administer
 * nothing and are not locked: a lock would go with its user. Whoever comes back enrolls again and
 * reads again what was sent to the address.
 */
@ApplicationScoped
class UserPurge implements Purge {
  private static final String UNSEEN =
      " from users u where (u.last_sign_in_at < ? or u.last_sign_in_at is null and u.created_at < ?)"
          + " and not u.administers and not u.locked"
          + " and not exists (select 1 from user_lock l where l.user_id = u.id)"
          + " and not exists (select 1 from administrator_grant g where g.user_id = u.id)"
          + " and not exists (select 1 from people_list p where p.user_id = u.id)"
          + " and not exists (select 1 from user_address a join mail_domain d on d.name = a.domain"
          + " where a.user_id = u.id)"
          + " and not exists (select 1 from sign_in_session s"
          + " where s.user_id = u.id and s.last_seen_at >= ?)"
          + " and not exists (select 1 from remembered_device r"
          + " where r.user_id = u.id and r.last_used_at >= ?)";
  private static final int MOMENTS = 4;
  private static final List<String> OF_USERS =
      List.of("sign_in_session", "remembered_device", "user_address");

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Override
  public Preview preview(Scope scope, Instant cutOff) {
    int number =
        Count.of(
            unseen("select count(*) from (select u.id" + UNSEEN + " limit ?) x", cutOff)
                .setParameter(MOMENTS + 1, Limits.PURGE_COUNTED + 1));
    return new Preview(
        Math.min(number, Limits.PURGE_COUNTED),
        number > Limits.PURGE_COUNTED,
        Optional.empty(),
        Optional.empty());
  }

  private Query unseen(String sql, Instant cutOff) {
    OffsetDateTime moment = cutOff.atOffset(ZoneOffset.UTC);
    Query query = entities.createNativeQuery(sql);
    for (int position = 1; position <= MOMENTS; position++) {
      query.setParameter(position, moment);
    }
    return query;
  }

  @Override
  public Step next(Scope scope, Instant cutOff, String place) {
    UUID after = place.equals(BEGINNING) ? new UUID(0, 0) : UUID.fromString(place);
    List<?> found =
        unseen(
                "select u.id"
                    + UNSEEN
                    + " and u.id > ? order by u.id limit ? for update skip locked",
                cutOff)
            .setParameter(MOMENTS + 1, after)
            .setParameter(MOMENTS + 2, Limits.PURGE_BATCH)
            .getResultList();
    List<UUID> users = found.stream().map(UUID.class::cast).toList();
    users.forEach(this::delete);
    return new Step(
        users.size(),
        users.size() < Limits.PURGE_BATCH
            ? Optional.empty()
            : Optional.of(users.get(users.size() - 1).toString()));
  }

  private void delete(UUID user) {
    OF_USERS.forEach(table -> delete("delete from " + table + " where user_id = ?", user));
    delete("delete from users where id = ?", user);
  }

  private void delete(String sql, UUID user) {
    entities.createNativeQuery(sql).setParameter(1, user).executeUpdate();
  }
}
