package org.sealpost.it;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.Role;

/** Administrators of tests that are not about how one becomes one. */
public final class Staff {

  private Staff() {}

  public static Administrator operator() {
    return somebody(Optional.empty(), Role.OPERATOR);
  }

  public static Administrator of(UUID account) {
    return with(Role.ACCOUNT_ADMINISTRATOR, account);
  }

  public static Administrator with(Role role, UUID account) {
    return somebody(Optional.of(account), role);
  }

  private static Administrator somebody(Optional<UUID> account, Role role) {
    return new Administrator(
        new SignedInReader().signIn(), Somebody.unknown().client(), account, Set.of(role));
  }
}
