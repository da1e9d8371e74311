package org.sealpost.enrollment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealpost.enrollment.EnrollOutcome.Problem;
import org.sealpost.signin.PasswordLength;

/** What an enrollment form must hold. */
public final class EnrollmentRules {
  static final int NAME_CODE_POINTS = 100;

  private EnrollmentRules() {}

  static List<Problem> check(EnrollRequest request, PasswordLength length) {
    List<Problem> problems = new ArrayList<>();
    checkName(request.name()).ifPresent(key -> problems.add(new Problem("name", key)));
    new Chooser(length, List.of(request.name(), request.address().canonical()))
        .weakness(request.password())
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
}
