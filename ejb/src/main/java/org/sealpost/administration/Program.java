package org.sealpost.administration;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealpost.settings.ClientAddress;

/**
 * A program that administers one account, known by its token.
 *
 * @param permissions those that the token's scopes give
 */
public record Program(
    UUID token, ClientAddress client, Optional<UUID> account, Set<Permission> permissions)
    implements Principal {
  public Program {
    permissions = Set.copyOf(permissions);
  }

  @Override
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  @Override
  public boolean isOperator() {
    return false;
  }

  @Override
  public boolean speaksForAccount() {
    return true;
  }

  @Override
  public String actor() {
    return "gateway:" + token;
  }
}
