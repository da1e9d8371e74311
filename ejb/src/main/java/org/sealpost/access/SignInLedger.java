package org.sealpost.access;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.access.Admission.Admitted;
import org.sealpost.access.Admission.Candidate;
import org.sealpost.access.Admission.MustWait;
import org.sealpost.access.SignInOutcome.SignInRefused;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.settings.Settings;

/** The transactions before and after a password is looked at, which happens outside of them. */
@ApplicationScoped
class SignInLedger {
  @Inject private Directory directory;
  @Inject private Doors doors;
  @Inject private Devices devices;
  @Inject private Throttle throttle;
  @EJB private Audit audit;
  @EJB private Settings settings;

  /** Counts the try, or makes it wait; the user's row is held so that tries count one by one. */
  @Transactional
  Admission admit(SignInAttempt attempt) {
    Instant now = settings.now();
    Optional<User> user = directory.locked(attempt.address());
    Optional<UUID> device = knownDevice(attempt, user, now).map(RememberedDevice::id);
    Counter counter = Counter.of(attempt.address(), device);
    Optional<Instant> wait = throttle.waitUntil(counter, attempt.network(), now);
    if (wait.isPresent()) {
      return new MustWait(wait.get());
    }
    UUID failure = throttle.count(counter, attempt.network(), now);
    return new Admitted(
        failure,
        counter,
        user.filter(u -> !u.isLocked()).map(u -> new Candidate(u.id(), u.password())),
        user.filter(User::isLocked).map(u -> "locked").orElse("wrong password"));
  }

  private Optional<RememberedDevice> knownDevice(
      SignInAttempt attempt, Optional<User> user, Instant now) {
    return attempt
        .deviceCookie()
        .flatMap(cookie -> devices.byCookie(cookie, now))
        .filter(device -> user.filter(u -> u.id().equals(device.userId())).isPresent());
  }

  /** Nothing was looked at, so nothing counts. */
  @Transactional
  void withdraw(Admitted admitted) {
    throttle.withdraw(admitted.failure());
  }

  /** Leaves the failure counted and tells how long the next try must wait. */
  @Transactional
  SignInRefused refuse(Admitted admitted, SignInAttempt attempt, Act tried) {
    audit.record(
        AuditEvent.refused(tried, admitted.whyWrong())
            .by("address", attempt.address())
            .from(attempt.client()));
    return new SignInRefused(
        throttle.waitUntil(admitted.counter(), attempt.network(), settings.now()));
  }

  /**
   * Begins the session, unless the password was changed or the user locked while it was looked at.
   */
  @Transactional
  Optional<SignInOutcome> welcome(Admitted admitted, SignInAttempt attempt, boolean remember) {
    Candidate candidate = admitted.user().orElseThrow();
    User user = directory.locked(candidate.userId());
    if (!user.password().equals(candidate.password()) || user.isLocked()) {
      return Optional.empty();
    }
    throttle.forgive(admitted.counter());
    if (user.isPasswordDue()) {
      audit.record(
          AuditEvent.refused(Act.SIGNED_IN, "password due")
              .by("user", user.id())
              .from(attempt.client()));
      return Optional.of(new PasswordDue(attempt.address()));
    }
    return Optional.of(enter(user, attempt, remember));
  }

  private SignedIn enter(User user, SignInAttempt attempt, boolean remember) {
    audit.record(AuditEvent.done(Act.SIGNED_IN).by("user", user.id()).from(attempt.client()));
    Optional<RememberedDevice> device = knownDevice(attempt, Optional.of(user), settings.now());
    Entrance entrance = Entrance.of(user, attempt.address(), attempt.client());
    return remember ? doors.openAndRemember(entrance, device) : doors.open(entrance, device);
  }

  /** Notes the right password of somebody who is signed in; false if it has changed meanwhile. */
  @Transactional
  boolean confirm(Admitted admitted, SignInAttempt attempt, ReaderAccess reader) {
    Candidate candidate = admitted.user().orElseThrow();
    User user = directory.locked(candidate.userId());
    boolean his = user.id().equals(reader.userId()) && user.password().equals(candidate.password());
    if (his) {
      throttle.forgive(admitted.counter());
      audit.record(
          AuditEvent.done(Act.PASSWORD_CONFIRMED).by("user", user.id()).from(attempt.client()));
    }
    return his;
  }
}
