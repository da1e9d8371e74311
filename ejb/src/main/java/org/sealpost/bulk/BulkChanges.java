package org.sealpost.bulk;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.access.Confirmation;
import org.sealpost.access.Confirmations;
import org.sealpost.access.Password;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.Permission;
import org.sealpost.administration.Principal;
import org.sealpost.administration.Program;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.message.FoundCount;
import org.sealpost.message.MessageSearch;
import org.sealpost.message.Order;
import org.sealpost.message.SearchCriteria;
import org.sealpost.settings.Settings;

/** Starts, shows and cancels the changes of everything found in an account. */
@Stateless
public class BulkChanges {
  private static final int SHOWN = 10;
  private static final Optional<String> NO_DEVICE = Optional.empty();

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private BulkSteps steps;
  @EJB private MessageSearch search;
  @EJB private Confirmations confirmations;
  @EJB private Audit audit;
  @EJB private Settings settings;

  /** Whether the administrator's password is asked for: what was locked with care is opened. */
  public static boolean needsPassword(Order.Kind kind) {
    return kind == Order.Kind.UNLOCK;
  }

  /**
   * Begins a change, which goes on in the background.
   *
   * @param order well formed
   * @param password asked for by {@link #needsPassword}
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public BulkStart start(
      Administrator administrator,
      SearchCriteria criteria,
      Order order,
      Optional<Password> password) {
    UUID account = administrator.requireIn(Permission.MESSAGES_CHANGE);
    if (!order.isWellFormed()) {
      throw new IllegalArgumentException("no order");
    }
    FoundCount found = search.count(administrator, criteria);
    if (found.number() == 0) {
      return new BulkStart.Nothing();
    }
    if (needsPassword(order.kind()) && !confirmed(administrator, password)) {
      return new BulkStart.NotConfirmed();
    }
    return started(administrator, account, criteria, order, found);
  }

  /**
   * Likewise for a program, whose token is its password; also where nothing is found, so that the
   * same order given again gets the same answer.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public BulkStart start(Program program, SearchCriteria criteria, Order order) {
    UUID account = program.requireIn(Permission.MESSAGES_CHANGE);
    return criteria
        .exceeded()
        .<BulkStart>map(BulkStart.Exceeded::new)
        .orElseGet(
            () -> started(program, account, criteria, order, search.count(program, criteria)));
  }

  private BulkStart.Started started(
      Principal by, UUID account, SearchCriteria criteria, Order order, FoundCount found) {
    return new BulkStart.Started(
        steps.add(new BulkChange(by, account, criteria, order, found, settings.now())));
  }

  /** The one place that asks for the password again. */
  boolean confirmed(Administrator administrator, Optional<Password> password) {
    return password
        .map(
            one ->
                confirmations.confirm(
                    administrator.reader(), one, administrator.client(), NO_DEVICE))
        .filter(Confirmation.Confirmed.class::isInstance)
        .isPresent();
  }

  /** The newest ones of the account, newest first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<BulkView> list(Principal principal) {
    UUID account = principal.requireIn(Permission.MESSAGES_SEE);
    return entities
        .createQuery(
            "select c from BulkChange c where c.accountId = :account order by c.startedAt desc",
            BulkChange.class)
        .setParameter("account", account)
        .setMaxResults(SHOWN)
        .getResultStream()
        .map(BulkChange::view)
        .toList();
  }

  /** One of the account's. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<BulkView> find(Principal principal, UUID id) {
    UUID account = principal.requireIn(Permission.MESSAGES_SEE);
    return Optional.ofNullable(entities.find(BulkChange.class, id))
        .filter(change -> change.belongsTo(account))
        .map(BulkChange::view);
  }

  /**
   * Stops one after the step it is at; what it has changed stays changed.
   *
   * @return false if the account has no such change, or it has ended
   */
  public boolean cancel(Principal principal, UUID id) {
    UUID account = principal.requireIn(Permission.MESSAGES_CHANGE);
    Optional<BulkChange> change =
        Optional.ofNullable(steps.held(id))
            .filter(one -> one.belongsTo(account))
            .filter(one -> one.cancel(settings.now()));
    change.ifPresent(
        one -> audit.record(principal.did(Act.BULK_CHANGE_CANCELLED).saying(one.inWords())));
    return change.isPresent();
  }
}
