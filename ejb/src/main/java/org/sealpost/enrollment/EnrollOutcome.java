package org.sealpost.enrollment;

import java.util.List;

/** What became of an enrollment form; the same for known and unknown addresses. */
public sealed interface EnrollOutcome {

  /** A mail is on its way, or not, which is not told. */
  record Pending(String pendingCookie) implements EnrollOutcome {
    @Override
    public String toString() {
      return "Pending[redacted]";
    }
  }

  /** The form needs changes; nothing was stored. */
  record Refused(List<Problem> problems) implements EnrollOutcome {}

  /** Too much is going on; nothing was stored. */
  record EnrollBusy(int retryAfterSeconds) implements EnrollOutcome {}

  /**
   * What is wrong with a field.
   *
   * @param field name, password or terms
   * @param key missing, too-long, malformed, too-short, common, personal, not-accepted
   */
  record Problem(String field, String key) {}
}
