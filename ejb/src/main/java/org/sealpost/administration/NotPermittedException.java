package org.sealpost.administration;

import jakarta.ejb.ApplicationException;

/** Somebody's roles do not allow what he asked for; nothing was done. */
@ApplicationException(rollback = true)
public final class NotPermittedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Permission permission;

  NotPermittedException(Permission permission) {
    super("needs " + permission.key());
    this.permission = permission;
  }

  public Permission permission() {
    return permission;
  }
}
