package org.sealpost.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.Permission;

/**
 * Whose records these are.
 *
 * @param id an account, or zeros for the whole service
 */
record Scope(UUID id) {
  static final Scope SERVICE = new Scope(new UUID(0, 0));

  private static final List<RecordKind> OF_ACCOUNT =
      List.of(RecordKind.MESSAGES, RecordKind.RECEIPTS, RecordKind.AUDIT);
  private static final List<RecordKind> OF_SERVICE = List.of(RecordKind.USERS, RecordKind.AUDIT);

  /** Where an administrator stands. */
  static Scope of(Administrator administrator) {
    return administrator.account().map(Scope::new).orElse(SERVICE);
  }

  /** What he needs there: in an account that permission, in none that of operators. */
  static Permission needed(Administrator administrator, Permission inAccount) {
    return of(administrator).isService() ? Permission.ACCOUNTS_MANAGE : inAccount;
  }

  Optional<UUID> account() {
    return isService() ? Optional.empty() : Optional.of(id);
  }

  boolean isService() {
    return equals(SERVICE);
  }

  /** What has a rule there. */
  List<RecordKind> kinds() {
    return isService() ? OF_SERVICE : OF_ACCOUNT;
  }
}
