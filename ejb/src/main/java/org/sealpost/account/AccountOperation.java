package org.sealpost.account;

import static org.sealpost.administration.Permission.ACCOUNTS_MANAGE;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.Administrators;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.settings.Settings;

/** All accounts, as the operator sees them and changes their state. */
@Stateless
public class AccountOperation {
  static final int LINES = 50;

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Administrators administrators;
  @EJB private Audit audit;
  @EJB private Settings settings;

  /** The accounts with numbers above that one, lowest first. */
  public AccountPage after(Administrator administrator, int number) {
    administrator.require(ACCOUNTS_MANAGE);
    List<Account> found = some("a.number > :number order by a.number", number);
    boolean more = found.size() > LINES;
    List<Account> page = found.subList(0, Math.min(LINES, found.size()));
    return new AccountPage(lines(page), any("a.number <= :number", number), more);
  }

  /** The last accounts with numbers below that one, lowest first. */
  public AccountPage before(Administrator administrator, int number) {
    administrator.require(ACCOUNTS_MANAGE);
    List<Account> found = some("a.number < :number order by a.number desc", number);
    boolean more = found.size() > LINES;
    List<Account> page = new ArrayList<>(found.subList(0, Math.min(LINES, found.size())));
    Collections.reverse(page);
    return new AccountPage(lines(page), more, any("a.number >= :number", number));
  }

  private List<Account> some(String where, int number) {
    return entities
        .createQuery("select a from Account a where " + where, Account.class)
        .setParameter("number", number)
        .setMaxResults(LINES + 1)
        .getResultList();
  }

  private boolean any(String where, int number) {
    return !entities
        .createQuery("select a.id from Account a where " + where, UUID.class)
        .setParameter("number", number)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private List<AccountLine> lines(List<Account> page) {
    List<UUID> ids = page.stream().map(Account::id).toList();
    Map<UUID, String> contacts = administrators.technicalContacts(ids);
    Map<UUID, Long> domains = domains(ids);
    return page.stream()
        .map(
            account ->
                account.line(
                    contacts.getOrDefault(account.id(), ""),
                    domains.getOrDefault(account.id(), 0L).intValue()))
        .toList();
  }

  private Map<UUID, Long> domains(List<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select d.accountId, count(d) from MailDomain d where d.accountId in :ids"
                    + " group by d.accountId",
                Object[].class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  /** When an account that is closed now can be opened again no more. */
  public Instant keysEndIfClosedNow(Administrator administrator) {
    administrator.require(ACCOUNTS_MANAGE);
    return settings.now().plus(Account.KEYS_KEPT);
  }

  /** Changes an account's state; holds for every seal and release that starts later. */
  public ChangeOutcome change(Administrator administrator, UUID id, AccountState state) {
    administrator.require(ACCOUNTS_MANAGE);
    boolean changed =
        Optional.ofNullable(entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE))
            .filter(account -> account.become(state, settings.now()))
            .isPresent();
    if (changed) {
      audit.record(administrator.did(Act.ACCOUNT_STATE_CHANGED).of(id).saying(state.name()));
    }
    return changed ? ChangeOutcome.CHANGED : ChangeOutcome.CHANGED_MEANWHILE;
  }
}
