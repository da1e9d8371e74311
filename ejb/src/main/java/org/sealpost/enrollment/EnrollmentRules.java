package org.sealpost.enrollment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealpost.access.Password;
import org.sealpost.access.PasswordRules;
import org.sealpost.enrollment.EnrollOutcome.Problem;

/** What an enrollment form must hold. */
public final class EnrollmentRules {
  static final int NAME_CODE_POINTS = 100;

  private EnrollmentRules() {}

  static List<Problem> check(EnrollRequest request) {
    List<Problem> problems = new ArrayList<>();
    checkName(request.name()).ifPresent(key -> problems.add(new Problem("name", key)));
    checkPassword(request.password(), List.of(request.name(), request.address().canonical()))
        .ifPresent(key -> problems.add(new Problem("password", key)));
    if (!request.termsAccepted()) {
      problems.add(new Problem("terms", "not-accepted"));
    }
    return problems;
  }

  /** The key of what is wrong with a name, or nothing. */
  public static Optional<String> checkName(String name) {
    String stripped = name.strip();
    if (stripped.isEmpty()) {
      return Optional.of("missing");
    }
    if (stripped.codePointCount(0, stripped.length()) > NAME_CODE_POINTS) {
      return Optional.of("too-long");
    }
    return stripped.codePoints().anyMatch(Character::isISOControl)
        ? Optional.of("malformed")
        : Optional.empty();
  }

  /** The key of what is wrong with a password, or nothing. */
  static Optional<String> checkPassword(Password password, List<String> personal) {
    return PasswordRules.check(password, personal).map(PasswordRules.Weakness::key);
  }
}
