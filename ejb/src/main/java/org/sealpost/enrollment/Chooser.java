package org.sealpost.enrollment;

import java.util.List;
import java.util.Optional;
import org.sealpost.access.Password;
import org.sealpost.access.PasswordRules;
import org.sealpost.signin.PasswordLength;

/**
 * Somebody who chooses a password.
 *
 * @param length the least that is asked of this person
 * @param personal what an attacker knows of this person: name, address
 */
record Chooser(PasswordLength length, List<String> personal) {
  /** The key of what is wrong with the password, or nothing. */
  Optional<String> weakness(Password password) {
    return PasswordRules.check(password, length, personal).map(PasswordRules.Weakness::key);
  }
}
