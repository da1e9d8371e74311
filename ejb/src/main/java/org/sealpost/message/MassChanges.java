package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.Permission;
import org.sealpost.envelope.MessageId;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/** Changes many messages of an account at once; those that are so already stay untouched. */
@Stateless
public class MassChanges {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private Messages messages;
  @Inject private Orders orders;
  @EJB private Settings settings;

  /**
   * Changes the chosen ones in one transaction; unknown ones and those of others are passed over.
   *
   * @param ids at most {@link Limits#SEARCH_PAGE}
   * @param order well formed
   */
  public MassOutcome change(Administrator administrator, Collection<MessageId> ids, Order order) {
    UUID account = administrator.requireIn(Permission.MESSAGES_CHANGE);
    if (ids.size() > Limits.SEARCH_PAGE || !order.isWellFormed()) {
      throw new IllegalArgumentException("too many messages, or no order");
    }
    List<Message> held = messages.lockRows(account, ids);
    int changed = orders.carryOut(order, held, Actor.of(administrator, account));
    return new MassOutcome(held.size(), changed, Optional.empty());
  }

  /**
   * Changes the next {@link Limits#BULK_BATCH} messages that a search finds, in the caller's
   * transaction.
   *
   * @param criteria begin after the last message of the step before
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public MassOutcome changeNext(Actor actor, SearchCriteria criteria, Order order) {
    List<Long> rows =
        MessageQuery.of(actor.account(), criteria, settings.now())
            .rowsIn(entities)
            .setMaxResults(Limits.BULK_BATCH)
            .getResultList();
    int changed = orders.carryOut(order, messages.lockRows(rows), actor);
    return new MassOutcome(
        rows.size(),
        changed,
        rows.size() < Limits.BULK_BATCH
            ? Optional.empty()
            : Optional.of(rows.get(rows.size() - 1)));
  }
}
