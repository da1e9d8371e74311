package org.sealpost.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Whether a password may be looked at. */
sealed interface Admission {

  /**
   * It may; the failure is written already and is forgiven when the password is right.
   *
   * @param user nothing for an address without user and for a locked one, which take the same way
   * @param whyWrong what the audit is told if it goes wrong
   */
  record Admitted(UUID failure, Counter counter, Optional<Candidate> user, String whyWrong)
      implements Admission {
    Optional<PasswordHash> stored() {
      return user.map(Candidate::password);
    }
  }

  /** Not before this moment. */
  record MustWait(Instant until) implements Admission {}

  /** A user and the password to compare with. */
  record Candidate(UUID userId, PasswordHash password) {}
}
