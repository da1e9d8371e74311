package org.sealpost.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.account.AccountClock;
import org.sealpost.account.AccountClocks;
import org.sealpost.keyring.KeyRing;
import org.sealpost.settings.Settings;

/**
 * Account keys: all of an account that was closed for too long, and those of months of expiry
 * before the cut-off of the messages that no message needs any more.
 */
@ApplicationScoped
class KeyPurge implements Purge {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private KeyRing ring;
  @EJB private AccountClocks clocks;
  @EJB private Settings settings;

  @Override
  public Preview preview(Scope scope, Instant cutOff) {
    AccountClock clock = clocks.of(scope.id());
    return new Preview(
        ended(clock, cutOff, settings.now()).size(), false, Optional.empty(), Optional.empty());
  }

  /** The account's state is held: nobody activates it while its keys are destroyed. */
  @Override
  public Step next(Scope scope, Instant cutOff, String place) {
    List<UUID> keys = ended(clocks.held(scope.id()), cutOff, settings.now());
    ring.destroy(keys);
    return new Step(keys.size(), Optional.empty());
  }

  /** Those that are to be destroyed. */
  List<UUID> ended(AccountClock account, Instant cutOff, Instant now) {
    if (account.keysHaveEnded(now)) {
      return ring.accountKeys(account.id());
    }
    YearMonth month = YearMonth.from(cutOff.atOffset(ZoneOffset.UTC));
    return ring.accountKeys(account.id(), month).stream()
        .filter(key -> !isNeeded(account.id(), key, month))
        .toList();
  }

  private boolean isNeeded(UUID account, UUID key, YearMonth month) {
    return !entities
        .createQuery(
            "select m.id from Message m where m.accountId = :account and m.accountKeyId = :key"
                + " and m.availability.expiresAt < :end",
            Long.class)
        .setParameter("account", account)
        .setParameter("key", key)
        .setParameter("end", month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
