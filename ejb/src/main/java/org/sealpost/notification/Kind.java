package org.sealpost.notification;

/** The mails the service writes by itself. */
public enum Kind {
  /** Values: {@code name}, {@code link}. */
  ACTIVATION,
  /** Values: {@code signIn}, {@code forgotten}. */
  ALREADY_ENROLLED,
  /** Values: {@code name}, {@code link}. */
  PASSWORD_RESET,
  /** Values: {@code name}, {@code forgotten}. */
  PASSWORD_CHANGED
}
