package org.sealpost.account;

import static org.sealpost.administration.Permission.MESSAGES_SEE;
import static org.sealpost.administration.Permission.USERS_HELP;
import static org.sealpost.administration.Permission.USERS_SEE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealpost.administration.Permission;

/**
 * What a gateway token may do. Scopes of the administration API give permissions of the console;
 * the key is stored and travels (RFC 6749, section 3.3).
 */
public enum Scope {
  /** Ask for keys and sealed messages. */
  ISSUE,
  /** Read, lock and expire messages by the gateway API. */
  MANAGE,
  MESSAGES_READ(MESSAGES_SEE),
  /** Includes reading. */
  MESSAGES_CHANGE(MESSAGES_SEE, Permission.MESSAGES_CHANGE),
  USERS_READ(USERS_SEE),
  /** Includes reading. */
  USERS_CHANGE(USERS_SEE, USERS_HELP, Permission.USERS_CHANGE);

  private static final String BETWEEN = " ";

  private final Set<Permission> permissions;

  Scope(Permission... permissions) {
    this.permissions = Set.of(permissions);
  }

  /** As requests, declarations and rows write it, such as {@code messages:read}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  public static Optional<Scope> ofKey(String key) {
    return Arrays.stream(values()).filter(scope -> scope.key().equals(key)).findFirst();
  }

  /** What it permits in the account. */
  Set<Permission> permissions() {
    return permissions;
  }

  /** Whether whoever has this one needs not the other. */
  boolean includes(Scope other) {
    return this == other
        || !other.permissions.isEmpty() && permissions.containsAll(other.permissions);
  }

  static String join(Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::key).collect(Collectors.joining(BETWEEN));
  }

  static Set<Scope> split(String keys) {
    return Arrays.stream(keys.split(BETWEEN))
        .flatMap(key -> ofKey(key).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
