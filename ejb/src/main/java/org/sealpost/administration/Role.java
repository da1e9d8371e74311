package org.sealpost.administration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody administers. */
public enum Role {
  /** Of the whole service: accounts and system settings. */
  OPERATOR,
  /** Everything of one account. */
  ACCOUNT_ADMINISTRATOR,
  /** Helps the people of one account and its correspondents to get in. */
  HELP_DESK,
  /** Tracks, locks and expires the messages of one account. */
  MESSAGE_MANAGER,
  /** Reads what concerns one account and changes nothing. */
  AUDITOR;

  /** As the permission matrix and the pages write it, such as {@code help-desk}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Role> ofKey(String key) {
    return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
  }

  /** Whether the role belongs to the service as a whole, not to an account. */
  public boolean isOfService() {
    return this == OPERATOR;
  }

  /** Whether the role may give roles; there is always one person left who has it. */
  boolean isIndispensable() {
    return this == OPERATOR || this == ACCOUNT_ADMINISTRATOR;
  }
}
