package org.sealpost.web.administration;

import org.sealpost.people.AddOutcome;
import org.sealpost.people.PersonOutcome;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemType;

/** Tells what was not done to a person, or who was not invited, as a problem. */
final class PersonRefusals {
  private PersonRefusals() {}

  static Problem problem(PersonOutcome outcome) {
    return switch (outcome) {
      case NOT_POSSIBLE -> conflict("The person does not stand so that this could be done.");
      case ADMINISTRATOR ->
          conflict("The person administers something; the role must be taken back first.");
      case LOCKED_BY_OTHERS -> conflict("The lock is somebody else's; only they can lift it.");
      case NOT_MAILED ->
          conflict("No mail went out: the address had enough for this hour, or may not get any.");
      case REASON_MISSING -> malformed("reason says why; it may not be empty.");
      case REASON_TOO_LONG -> malformed("reason may have 500 characters at most.");
      case UNKNOWN -> Ids.unknown();
      case DONE, ALREADY -> throw new IllegalArgumentException("no refusal: " + outcome);
    };
  }

  static Problem problem(AddOutcome outcome) {
    return switch (outcome) {
      case NOT_OURS ->
          Problem.of(ProblemType.UNPROCESSABLE, "address is of none of the account's domains.");
      case NAME_MISSING -> malformed("name may not be empty.");
      case NAME_TOO_LONG -> malformed("name is too long.");
      case NAME_MALFORMED -> malformed("name holds characters that no name has.");
      default -> throw new IllegalArgumentException("no refusal of one person: " + outcome);
    };
  }

  private static Problem conflict(String detail) {
    return Problem.of(ProblemType.NOT_POSSIBLE, detail);
  }

  private static Problem malformed(String detail) {
    return Problem.of(ProblemType.MALFORMED, detail);
  }
}
