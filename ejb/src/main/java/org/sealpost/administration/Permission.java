package org.sealpost.administration;

import java.util.Locale;

/** One right of the permission matrix, {@code permissions.csv}, which says which roles hold it. */
public enum Permission {
  /** Add accounts and change their state. */
  ACCOUNTS_MANAGE,
  ACCOUNT_SEE,
  ACCOUNT_CHANGE,
  ADMINISTRATORS_SEE,
  ADMINISTRATORS_CHANGE,
  GATEWAYS_SEE,
  GATEWAYS_CHANGE,
  PROFILES_SEE,
  PROFILES_CHANGE,
  RULES_SEE,
  RULES_CHANGE,
  BRANDING_SEE,
  BRANDING_CHANGE,
  USERS_SEE,
  /** End a wait after failures, mail an activation or a reset again. */
  USERS_HELP,
  USERS_CHANGE,
  MESSAGES_SEE,
  MESSAGES_CHANGE,
  REPORTS_SEE,
  TLS_DOMAINS_SEE,
  TLS_DOMAINS_CHANGE,
  FEATURES_SEE,
  FEATURES_CHANGE,
  AUDIT_SEE,
  RETENTION_SEE,
  RETENTION_CHANGE;

  /** As the matrix writes it, such as {@code messages-see}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
