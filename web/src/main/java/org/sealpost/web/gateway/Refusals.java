package org.sealpost.web.gateway;

import java.util.Map;
import org.sealpost.message.Reason;
import org.sealpost.message.Refusal;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemType;

/** Tells a refusal of the session beans as a problem. */
public final class Refusals {
  private static final int RETRY_SECONDS = 5;

  private static final int ROOM_SECONDS = 60;

  private static final Map<Reason, ProblemType> TYPES =
      Map.ofEntries(
          Map.entry(Reason.SENDER_NOT_ALLOWED, ProblemType.SENDER_NOT_ALLOWED),
          Map.entry(Reason.ACCOUNT_SUSPENDED, ProblemType.ACCOUNT_SUSPENDED),
          Map.entry(Reason.MALFORMED, ProblemType.MALFORMED),
          Map.entry(Reason.TOO_LARGE, ProblemType.TOO_LARGE),
          Map.entry(Reason.NO_ROOM, ProblemType.NO_ROOM),
          Map.entry(Reason.LEVEL_UNSUPPORTED, ProblemType.LEVEL_UNSUPPORTED),
          Map.entry(Reason.UNKNOWN_PROFILE, ProblemType.UNKNOWN_PROFILE),
          Map.entry(Reason.SEALER_KEY_UNKNOWN, ProblemType.SEALER_KEY_UNKNOWN),
          Map.entry(Reason.IDEMPOTENCY_MISMATCH, ProblemType.IDEMPOTENCY_MISMATCH),
          Map.entry(Reason.IN_PROGRESS, ProblemType.IN_PROGRESS),
          Map.entry(Reason.NOT_FOUND, ProblemType.NOT_FOUND),
          Map.entry(Reason.RECIPIENT_LOCK_AT_LOW, ProblemType.RECIPIENT_LOCK_AT_LOW),
          Map.entry(Reason.FORBIDDEN, ProblemType.SCOPE_MISSING),
          Map.entry(Reason.NO_LONGER_AVAILABLE, ProblemType.NO_LONGER_AVAILABLE));

  private Refusals() {}

  public static Problem problem(Refusal refusal) {
    Problem problem = Problem.of(TYPES.get(refusal.reason()), refusal.detail());
    return switch (refusal.reason()) {
      case IN_PROGRESS -> problem.retryAfter(RETRY_SECONDS);
      case NO_ROOM -> problem.retryAfter(ROOM_SECONDS);
      default -> problem;
    };
  }
}
