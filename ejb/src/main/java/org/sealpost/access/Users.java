package org.sealpost.access;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.ClientAddress;
import org.sealpost.settings.Settings;

/** Users as enrollment makes and changes them, in its transaction and under its audit. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Users {
  @Inject private Directory directory;
  @Inject private Sessions sessions;
  @Inject private Devices devices;
  @Inject private Doors doors;
  @Inject private Throttle throttle;
  @EJB private Settings settings;

  /** The user who has proven this address. */
  public Optional<KnownUser> find(EmailAddress address) {
    return directory.userOf(address).map(directory::user).map(User::known);
  }

  /**
   * Makes a user for an address that has just been proven and is nobody's yet.
   *
   * <p>If it became somebody's meanwhile, the transaction fails.
   */
  public UUID register(EmailAddress proven, NewUser facts) {
    Instant now = settings.now();
    return directory.add(new User(facts, now), proven, now);
  }

  /** Begins a session with one authentication to spend, for who has just proven the address. */
  public SignedIn beginSession(UUID user, EmailAddress address, ClientAddress client) {
    return doors.open(Entrance.of(directory.user(user), address, client), Optional.empty());
  }

  /**
   * Likewise for who has proven it before; nothing if the user was locked or owes another password
   * meanwhile.
   */
  public Optional<SignedIn> continueAs(UUID user, EmailAddress address, ClientAddress client) {
    return Optional.of(directory.locked(user))
        .filter(User::mayEnter)
        .map(entering -> doors.open(Entrance.of(entering, address, client), Optional.empty()));
  }

  /** The password that must be replaced by another one; nothing if it may stay. */
  public Optional<PasswordHash> due(UUID user) {
    return Optional.of(directory.user(user)).filter(User::isPasswordDue).map(User::password);
  }

  /** Makes the user an administrator, whose sessions are over sooner. */
  public void administers(UUID user) {
    User administrator = directory.locked(user);
    administrator.administers();
    sessions.shortenIdle(user, administrator.idle());
  }

  /** Changes the password; every session of the user ends and every device is forgotten. */
  public void choosePassword(UUID user, PasswordHash password) {
    directory.locked(user).choosePassword(password, settings.now());
    sessions.endAll(user);
    devices.forgetAll(user);
    // Whoever guessed made the owner wait; guesses at the old password no longer matter.
    directory.addressesOf(user).stream()
        .map(address -> Counter.of(address, Optional.empty()))
        .forEach(throttle::forgive);
  }
}
