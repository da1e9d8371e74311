package org.sealpost.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sealpost.access.PasswordHash;
import org.sealpost.settings.Settings;

/** The transactions around a password typed behind a mailed link: ten tries for each attempt. */
@ApplicationScoped
class TypedPasswords {
  @Inject private Attempts attempts;
  @EJB private Settings settings;

  /** Counts the try before the password is looked at. */
  @Transactional
  Candidate admit(String token) {
    return pending(token)
        .map(attempt -> attempt.countTry() ? candidate(attempt) : Candidate.TOO_MANY)
        .orElse(Candidate.OVER);
  }

  private static Candidate candidate(EnrollmentAttempt attempt) {
    return new Candidate(attempt.password(), "");
  }

  @Transactional
  void withdraw(String token) {
    pending(token).ifPresent(EnrollmentAttempt::takeBackTry);
  }

  private Optional<EnrollmentAttempt> pending(String token) {
    return attempts
        .byToken(token)
        .flatMap(found -> attempts.hold(found.address()).stream().filter(found::equals).findFirst())
        .filter(attempt -> attempt.isPending(settings.now()));
  }

  /**
   * A password to compare with, or why there is none.
   *
   * @param refusal over or too-many-tries, where there is no hash
   */
  record Candidate(Optional<PasswordHash> hash, String refusal) {
    static final Candidate OVER = new Candidate(Optional.empty(), "over");
    static final Candidate TOO_MANY = new Candidate(Optional.empty(), "too-many-tries");
  }
}
