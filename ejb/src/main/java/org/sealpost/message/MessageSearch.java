package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.sealpost.account.GatewayAccess;
import org.sealpost.account.Scope;
import org.sealpost.settings.Settings;

/** Finds messages of a gateway's account, page by page; needs the scope MANAGE. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MessageSearch {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Settings settings;

  /** One page, newest first; reads about as many rows as it answers. */
  public SearchOutcome search(GatewayAccess gateway, SearchCriteria criteria) {
    if (!gateway.may(Scope.MANAGE)) {
      return new Refusal(Reason.FORBIDDEN, "This token may not manage messages.");
    }
    return criteria
        .tooMuch()
        .<SearchOutcome>map(detail -> new Refusal(Reason.MALFORMED, detail))
        .orElseGet(() -> page(gateway, criteria));
  }

  private FoundMessages page(GatewayAccess gateway, SearchCriteria criteria) {
    List<Message> rows =
        MessageQuery.of(gateway.accountId(), criteria, settings.now())
            .in(entities)
            .setMaxResults(criteria.limit() + 1)
            .getResultList();
    boolean more = rows.size() > criteria.limit();
    List<Message> page = more ? rows.subList(0, criteria.limit()) : rows;
    return new FoundMessages(
        page.stream().map(Message::found).toList(),
        more ? Optional.of(page.get(page.size() - 1).row()) : Optional.empty());
  }
}
