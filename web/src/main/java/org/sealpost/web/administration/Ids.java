package org.sealpost.web.administration;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemType;

/** The ids of people, gateways and changes. */
final class Ids {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Ids() {}

  static Optional<UUID> of(String text) {
    return Optional.of(text).filter(id -> ID.matcher(id).matches()).map(UUID::fromString);
  }

  /** The id in a path; whatever is none stands for something that is not there. */
  static UUID inPath(String text) {
    return of(text).orElseThrow(() -> unknown().exception());
  }

  /** Unknown, and another account's, alike. */
  static Problem unknown() {
    return Problem.of(ProblemType.NOT_FOUND, "The account has nothing and nobody of this id.");
  }
}
