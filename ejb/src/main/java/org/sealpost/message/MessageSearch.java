package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealpost.account.GatewayAccess;
import org.sealpost.account.Scope;
import org.sealpost.administration.Permission;
import org.sealpost.administration.Principal;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/**
 * Finds messages of an account, page by page, for its gateways with the scope MANAGE and for its
 * administrators.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MessageSearch {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Settings settings;

  /** One page, newest first; reads about as many rows as it answers. */
  public SearchOutcome search(GatewayAccess gateway, SearchCriteria criteria) {
    return gateway.may(Scope.MANAGE)
        ? search(gateway.accountId(), criteria)
        : new Refusal(Reason.FORBIDDEN, "This token may not manage messages.");
  }

  /** Likewise, for an administrator or a program. */
  public SearchOutcome search(Principal principal, SearchCriteria criteria) {
    return search(principal.requireIn(Permission.MESSAGES_SEE), criteria);
  }

  private SearchOutcome search(UUID account, SearchCriteria criteria) {
    return criteria
        .exceeded()
        .<SearchOutcome>map(limit -> new Refusal(Reason.MALFORMED, limit.detail()))
        .orElseGet(() -> page(account, criteria));
  }

  private FoundMessages page(UUID account, SearchCriteria criteria) {
    List<Message> rows =
        MessageQuery.of(account, criteria, settings.now())
            .in(entities)
            .setMaxResults(criteria.limit() + 1)
            .getResultList();
    boolean more = rows.size() > criteria.limit();
    List<Message> page = more ? rows.subList(0, criteria.limit()) : rows;
    return new FoundMessages(
        page.stream().map(Message::found).toList(),
        more ? Optional.of(page.get(page.size() - 1).row()) : Optional.empty());
  }

  /** How many messages are found, up to {@link Limits#SEARCH_COUNTED}. */
  public FoundCount count(Principal principal, SearchCriteria criteria) {
    UUID account = principal.requireIn(Permission.MESSAGES_SEE);
    return criteria.exceeded().isPresent()
        ? new FoundCount(List.of(), false)
        : FoundCount.of(rows(account, criteria, Limits.SEARCH_COUNTED + 1));
  }

  /** The rows of found messages, newest first, for a caller who has required the permission. */
  public List<Long> rows(UUID account, SearchCriteria criteria, int most) {
    return MessageQuery.of(account, criteria, settings.now())
        .rowsIn(entities)
        .setMaxResults(most)
        .getResultList();
  }

  /** Found messages by their rows, newest first; a row of another account is left out. */
  public List<FoundMessages.Found> read(Principal principal, Collection<Long> rows) {
    UUID account = principal.requireIn(Permission.MESSAGES_SEE);
    return rows.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select m from Message m where m.accountId = :account and m.id in :rows"
                    + " order by m.id desc",
                Message.class)
            .setParameter("account", account)
            .setParameter("rows", rows)
            .getResultStream()
            .map(Message::found)
            .toList();
  }

  /** To whom messages went, by their rows. */
  public Map<Long, Recipients> recipients(Principal principal, Collection<Long> rows) {
    UUID account = principal.requireIn(Permission.MESSAGES_SEE);
    return rows.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select m.id, min(c.address), count(c.address) from Message m, Correspondent c"
                    + " where m.accountId = :account and m.id in :rows and c.messageId = m.id"
                    + " and c.recipient = true group by m.id",
                Object[].class)
            .setParameter("account", account)
            .setParameter("rows", rows)
            .getResultStream()
            .collect(Collectors.toMap(row -> (Long) row[0], Recipients::of));
  }
}
