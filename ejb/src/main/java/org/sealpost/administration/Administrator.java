package org.sealpost.administration;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealpost.access.ReaderAccess;
import org.sealpost.settings.ClientAddress;

/**
 * A signed-in person and the roles that count where he stands: in one account, or in none.
 *
 * @param account the account he works in; nothing for an operator who works in none
 * @param roles those for that account, and those for the whole service
 */
public record Administrator(
    ReaderAccess reader, ClientAddress client, Optional<UUID> account, Set<Role> roles)
    implements Principal {
  public Administrator {
    roles = Set.copyOf(roles);
  }

  @Override
  public boolean may(Permission permission) {
    return PermissionMatrix.grants(roles, permission);
  }

  @Override
  public boolean isOperator() {
    return roles.contains(Role.OPERATOR);
  }

  @Override
  public boolean speaksForAccount() {
    return roles.contains(Role.ACCOUNT_ADMINISTRATOR);
  }

  @Override
  public String actor() {
    return "user:" + reader.userId();
  }
}
