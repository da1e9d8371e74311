package org.sealpost.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.access.PasswordHash;
import org.sealpost.access.Users;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.enrollment.ActivationOutcome.ActivationRefused;
import org.sealpost.enrollment.WaitingOutcome.GoneOn;
import org.sealpost.enrollment.WaitingOutcome.StillWaiting;
import org.sealpost.enrollment.WaitingOutcome.WaitingOver;
import org.sealpost.settings.ClientAddress;
import org.sealpost.settings.Settings;

/** The transactions in which an attempt proves its address, and its window goes on. */
@ApplicationScoped
class Activation {
  static final ActivationRefused OVER = new ActivationRefused("over");
  private static final ActivationRefused ELSEWHERE = new ActivationRefused("elsewhere");

  @Inject private Attempts attempts;
  @EJB private Users users;
  @EJB private Audit audit;
  @EJB private Settings settings;

  /** The attempt's cookie stands for its password: both were there when it began. */
  @Transactional
  ActivationOutcome here(String token, Optional<String> cookie, ClientAddress client) {
    Optional<EnrollmentAttempt> attempt = hold(token);
    if (attempt.isEmpty()) {
      return OVER;
    }
    return cookie.filter(attempt.get()::wasBegunWith).isPresent()
        ? inOwnBrowser(attempt.get(), client)
        : ELSEWHERE;
  }

  /** The cookie has had its session by this: a window that still waits begins no second one. */
  private ActivationOutcome inOwnBrowser(EnrollmentAttempt attempt, ClientAddress client) {
    ActivationOutcome activated = withOwn(attempt, client);
    attempt.goOn(settings.now());
    return activated;
  }

  /**
   * @param found the hash the typed password was found right for
   */
  @Transactional
  ActivationOutcome withPassword(String token, PasswordHash found, ClientAddress client) {
    return hold(token)
        .filter(attempt -> attempt.password().filter(found::equals).isPresent())
        .map(attempt -> withOwn(attempt, client))
        .orElse(OVER);
  }

  @Transactional
  ActivationOutcome withNewPassword(
      String token, Optional<String> name, PasswordHash chosen, ClientAddress client) {
    return hold(token)
        .<ActivationOutcome>map(attempt -> withNew(attempt, name, chosen, client))
        .orElse(OVER);
  }

  private ActivationOutcome withOwn(EnrollmentAttempt attempt, ClientAddress client) {
    UUID user = users.register(attempt.address(), attempt.ownUser());
    attempt.activated(user);
    return proven(attempt, user, "own password", client);
  }

  private ActivationOutcome withNew(
      EnrollmentAttempt attempt, Optional<String> name, PasswordHash chosen, ClientAddress client) {
    UUID user = users.register(attempt.address(), attempt.userWith(name, chosen));
    attempt.replaced();
    return proven(attempt, user, "new password", client);
  }

  private ActivationOutcome proven(
      EnrollmentAttempt attempt, UUID user, String how, ClientAddress client) {
    attempts.hold(attempt.address()).forEach(EnrollmentAttempt::drop);
    audit.record(
        AuditEvent.done(Act.ADDRESS_PROVEN)
            .by("user", user)
            .from(client)
            .saying(attempt.address() + ", " + how));
    return new Activated(users.beginSession(user, attempt.address(), client), attempt.waiting());
  }

  /** The token's pending attempt, with all others of its address held; none if there is a user. */
  private Optional<EnrollmentAttempt> hold(String token) {
    return attempts
        .byToken(token)
        .flatMap(found -> pending(attempts.hold(found.address()), token))
        .filter(attempt -> users.find(attempt.address()).isEmpty());
  }

  private Optional<EnrollmentAttempt> pending(List<EnrollmentAttempt> held, String token) {
    return held.stream()
        .filter(attempt -> attempt.hasToken(token) && attempt.isPending(settings.now()))
        .findFirst();
  }

  /** Signs the waiting window in, once, if its own credential was activated. */
  @Transactional
  WaitingOutcome proceed(String cookie, ClientAddress client) {
    return attempts
        .byCookie(cookie)
        .flatMap(found -> attempts.hold(found.address()).stream().filter(found::equals).findFirst())
        .map(attempt -> goOn(attempt, client))
        .orElse(new WaitingOver("over"));
  }

  private WaitingOutcome goOn(EnrollmentAttempt attempt, ClientAddress client) {
    if (attempt.isPending(settings.now())) {
      return new StillWaiting();
    }
    Optional<UUID> user = attempt.goOn(settings.now());
    if (user.isPresent()) {
      return users
          .continueAs(user.get(), attempt.address(), client)
          .<WaitingOutcome>map(signedIn -> new Activated(signedIn, attempt.waiting()))
          .orElse(new WaitingOver("sign-in"));
    }
    return attempt.hasGoneOn() ? new GoneOn(attempt.waiting()) : new WaitingOver(attempt.hint());
  }
}
