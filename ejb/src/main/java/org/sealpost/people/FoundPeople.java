package org.sealpost.people;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealpost.account.OwnedDomains;
import org.sealpost.address.Domain;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.Settings;

/** Finds the people of an account in the tables of users, invitations and enrollments. */
@ApplicationScoped
class FoundPeople {
  private static final String USERS =
      "select a.address as address, a.user_id as id, 'U' as source, a.domain as domain,"
          + " u.name as name, u.locked as locked, u.password_due as due"
          + " from user_address a join users u on u.id = a.user_id";
  private static final String NO_USER =
      " not exists (select 1 from user_address a where a.address = x.address)";
  private static final String DOMAIN = "substring(x.address from position('@' in x.address) + 1)";
  private static final String INVITED =
      " union all select x.address, x.id, 'I', "
          + DOMAIN
          + ", x.name, false, false from invited_person x where x.account_id = ? and"
          + NO_USER;
  private static final String PENDING =
      " union all select x.address, x.id, 'E', "
          + DOMAIN
          + ", x.name, false, false from enrollment_attempt x"
          + " where x.state = 'PENDING' and x.expires_at > ? and"
          + NO_USER
          + " and not exists (select 1 from invited_person i"
          + " where i.account_id = ? and i.address = x.address)"
          + " and not exists (select 1 from enrollment_attempt l where l.address = x.address"
          + " and l.state = 'PENDING' and (l.begun_at > x.begun_at"
          + " or l.begun_at = x.begun_at and l.id > x.id))";
  private static final String RECIPIENT =
      " and exists (select 1 from correspondent c join message m on m.id = c.message_id"
          + " where c.address = p.address and c.recipient = true and m.account_id = ?)";

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private OwnedDomains owned;
  @EJB private Settings settings;

  /**
   * One hit.
   *
   * @param source U for a user, I for an invitation, E for an enrollment under way
   */
  record Hit(EmailAddress address, UUID id, String source) {
    boolean isUser() {
      return source.equals("U");
    }
  }

  /** At most so many, by address, or from the last one backwards. */
  List<Hit> find(UUID account, PeopleQuery query, int most) {
    List<Domain> domains = owned.of(account);
    if (domains.isEmpty() && query.kind() == PersonKind.OURS) {
      return List.of();
    }
    List<Object> values = new ArrayList<>(List.of(account, now(), account));
    String sql =
        "select p.address, p.id, p.source from ("
            + USERS
            + INVITED
            + PENDING
            + ") p where "
            + belongs(account, query.kind(), domains, values)
            + stands(query)
            + matches(query, values)
            + " order by p.address"
            + (query.backwards() ? " desc" : "");
    Query native1 = entities.createNativeQuery(sql).setMaxResults(most);
    for (int i = 0; i < values.size(); i++) {
      native1.setParameter(i + 1, values.get(i));
    }
    List<?> rows = native1.getResultList();
    return rows.stream().map(row -> hit((Object[]) row)).toList();
  }

  private OffsetDateTime now() {
    return settings.now().atOffset(ZoneOffset.UTC);
  }

  private static String belongs(
      UUID account, PersonKind kind, List<Domain> domains, List<Object> values) {
    String own =
        domains.isEmpty()
            ? "false"
            : domains.stream()
                .map(domain -> "?")
                .collect(Collectors.joining(", ", "p.domain in (", ")"));
    domains.forEach(domain -> values.add(domain.name()));
    if (kind == PersonKind.OURS) {
      return own;
    }
    values.add(account);
    return "(p.domain is null or not " + own + ")" + RECIPIENT;
  }

  private static String stands(PeopleQuery query) {
    boolean ours = query.kind() == PersonKind.OURS;
    return query
        .state()
        .map(
            state ->
                switch (state) {
                  case INVITED, NOT_ACTIVATED -> " and p.source <> 'U'";
                  case LOCKED -> ours ? " and p.locked = true" : " and false";
                  case PASSWORD_DUE ->
                      ours ? " and p.due = true and p.locked = false" : " and false";
                  case WAITING, ACTIVE ->
                      " and p.source = 'U'"
                          + (ours ? " and p.locked = false and p.due = false" : "");
                })
        .orElse("");
  }

  private static String matches(PeopleQuery query, List<Object> values) {
    String sql = "";
    if (!query.text().isEmpty()) {
      String literal = query.text().replaceAll("[!%_]", "!$0");
      values.add(literal + "%");
      values.add("%" + literal + "%");
      sql = " and (p.address like ? escape '!' or lower(p.name) like ? escape '!')";
    }
    if (query.from().isPresent()) {
      values.add(query.from().get());
      sql += query.backwards() ? " and p.address < ?" : " and p.address > ?";
    }
    return sql;
  }

  private static Hit hit(Object[] row) {
    return new Hit(
        EmailAddress.parse((String) row[0]).orElseThrow(), (UUID) row[1], row[2].toString());
  }
}
