package org.sealpost.administration;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;

/**
 * A role offered to an address.
 *
 * @param account nothing for the whole service
 * @param language of the mail to somebody who has chosen none
 */
public record Invitation(Optional<UUID> account, Role role, EmailAddress address, Locale language) {
  public Invitation {
    if (role.isOfService() == account.isPresent()) {
      throw new IllegalArgumentException(role + " is of the service, or of an account");
    }
  }
}
