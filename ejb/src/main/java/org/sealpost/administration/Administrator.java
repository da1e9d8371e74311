package org.sealpost.administration;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealpost.access.ReaderAccess;
import org.sealpost.audit.Act;
import org.sealpost.audit.AuditEvent;
import org.sealpost.settings.ClientAddress;

/**
 * A signed-in person and the roles that count where he stands: in one account, or in none.
 *
 * @param account the account he works in; nothing for an operator who works in none
 * @param roles those for that account, and those for the whole service
 */
public record Administrator(
    ReaderAccess reader, ClientAddress client, Optional<UUID> account, Set<Role> roles) {
  public Administrator {
    roles = Set.copyOf(roles);
  }

  public boolean may(Permission permission) {
    return PermissionMatrix.grants(roles, permission);
  }

  /** The first thing every act of an administrator does. */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new NotPermittedException(permission);
    }
  }

  /** Likewise, in the account he works in, whose id is answered. */
  public UUID requireIn(Permission permission) {
    require(permission);
    return account.orElseThrow(() -> new NotPermittedException(permission));
  }

  /** His act in the account he works in, for the audit. */
  public AuditEvent did(Act act) {
    return signed(AuditEvent.done(act));
  }

  /** What he tried there and may not or cannot do. */
  public AuditEvent tried(Act act, String why) {
    return signed(AuditEvent.refused(act, why));
  }

  private AuditEvent signed(AuditEvent event) {
    AuditEvent his = event.by("user", reader.userId()).from(client);
    return account.map(his::of).orElse(his);
  }
}
