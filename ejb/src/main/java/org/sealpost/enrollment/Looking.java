package org.sealpost.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealpost.access.Password;
import org.sealpost.settings.Settings;
import org.sealpost.signin.PasswordLength;
import org.sealpost.signin.SignInRuleBook;

/** Looks at attempts and changes nothing. */
@ApplicationScoped
class Looking {
  @Inject private Attempts attempts;
  @EJB private SignInRuleBook rules;
  @EJB private Settings settings;

  @Transactional
  ActivationView view(String token, Optional<String> cookie) {
    return behind(token)
        .map(attempt -> cookie.filter(attempt::wasBegunWith).isPresent())
        .map(here -> here ? ActivationView.HERE : ActivationView.ELSEWHERE)
        .orElse(ActivationView.OVER);
  }

  @Transactional
  Optional<PendingView> pending(String cookie) {
    return attempts
        .byCookie(cookie)
        .filter(attempt -> attempt.isAwaited(settings.now()))
        .map(EnrollmentAttempt::view);
  }

  /** Why this name and password cannot be chosen behind the mailed link, or nothing. */
  @Transactional
  Optional<String> weakness(String token, Optional<String> name, Password password) {
    Optional<EnrollmentAttempt> attempt = behind(token);
    if (attempt.isEmpty()) {
      return Optional.of("over");
    }
    List<String> personal = new ArrayList<>(attempt.get().personal());
    name.ifPresent(personal::add);
    return name.flatMap(EnrollmentRules::checkName)
        .map(key -> "name-" + key)
        .or(() -> new Chooser(length(attempt.get()), personal).weakness(password));
  }

  private PasswordLength length(EnrollmentAttempt attempt) {
    return rules.of(attempt.address()).passwordLength();
  }

  private Optional<EnrollmentAttempt> behind(String token) {
    return attempts.byToken(token).filter(attempt -> attempt.isPending(settings.now()));
  }
}
