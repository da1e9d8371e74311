package org.sealpost.access;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.Settings;
import org.sealpost.signin.SignInLimits;

/**
 * What keeps users out, in the transaction and under the audit of whoever sets or lifts it. The
 * user's row is held meanwhile, as by each sign-in: one that is under way is over before, or sees
 * what was set.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Restraints {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private Directory directory;
  @Inject private Sessions sessions;
  @Inject private Devices devices;
  @Inject private Throttle throttle;
  @EJB private Settings settings;

  /** What is known of these users, in no order. */
  public List<UserFacts> facts(Collection<UUID> users) {
    return users.isEmpty()
        ? List.of()
        : entities
            .createQuery("select u from User u where u.id in :users", User.class)
            .setParameter("users", users)
            .getResultStream()
            .map(User::facts)
            .toList();
  }

  /** The addresses that this user has proven. */
  public List<EmailAddress> addressesOf(UUID user) {
    return directory.addressesOf(user);
  }

  /** Whose this address is, if anybody's. */
  public Optional<UUID> userOf(EmailAddress address) {
    return directory.userOf(address);
  }

  /** Those of these addresses that somebody has proven. */
  public Set<EmailAddress> taken(Collection<EmailAddress> addresses) {
    return directory.taken(addresses);
  }

  /** The locks of a user, the oldest first. */
  public List<LockView> locksOf(UUID user) {
    return locks(user).stream().map(UserLock::view).toList();
  }

  private List<UserLock> locks(UUID user) {
    return entities
        .createQuery(
            "select l from UserLock l where l.userId = :user order by l.lockedAt", UserLock.class)
        .setParameter("user", user)
        .getResultList();
  }

  /**
   * Locks a user: every session ends, every device is forgotten, nobody comes in.
   *
   * @param holder the account that may lift it; nothing for the operator
   * @return false if this holder has locked the user already
   */
  public boolean lock(UUID user, Optional<UUID> holder, String reason) {
    User held = directory.locked(user);
    if (locks(user).stream().anyMatch(lock -> lock.isHeldBy(holder))) {
      return false;
    }
    entities.persist(new UserLock(user, holder, reason, settings.now()));
    held.lock(true);
    end(user);
    return true;
  }

  /** Lifts what this account holds; the user stays out while another holds a lock. */
  public boolean unlock(UUID user, UUID holder) {
    return lift(user, lock -> lock.isHeldBy(Optional.of(holder)));
  }

  /** Lifts every lock of a user; false if there is none. */
  public boolean unlock(UUID user) {
    return lift(user, lock -> true);
  }

  private boolean lift(UUID user, Predicate<UserLock> which) {
    User held = directory.locked(user);
    List<UserLock> all = locks(user);
    List<UserLock> lifted = all.stream().filter(which).toList();
    lifted.forEach(entities::remove);
    held.lock(lifted.size() < all.size());
    return !lifted.isEmpty();
  }

  /** Ends every session; the right password then leads to the choice of another one. */
  public void requirePassword(UUID user) {
    directory.locked(user).requirePassword();
    end(user);
  }

  /** Ends every session of a user, on every node, and forgets every device. */
  public void expel(UUID user) {
    directory.locked(user);
    end(user);
  }

  /** Running sessions of the people of this account's domains last no longer than that. */
  public void shorten(UUID account, SignInLimits limits) {
    sessions.shorten(account, limits);
  }

  private void end(UUID user) {
    sessions.endAll(user);
    devices.forgetAll(user);
  }

  /** Until when these addresses must wait after failures, where they must. */
  public Map<EmailAddress, Instant> waits(Collection<EmailAddress> addresses) {
    return throttle.waits(addresses, settings.now());
  }

  /** Ends these waits; what the whole network has to wait for stays. */
  public void endWaits(Collection<EmailAddress> addresses) {
    addresses.forEach(throttle::forgiveAll);
  }
}
