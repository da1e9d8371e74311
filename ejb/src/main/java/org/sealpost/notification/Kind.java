package org.sealpost.notification;

import java.util.Locale;

/** The mails the service writes by itself. */
public enum Kind {
  /** Values: {@code link}. Says nothing a stranger typed, for a stranger may have caused it. */
  ACTIVATION(true),
  /** Values: {@code signIn}, {@code forgotten}. */
  ALREADY_ENROLLED(true),
  /** Values: {@code name}, {@code link}. */
  PASSWORD_RESET(true),
  /** Values: {@code name}, {@code forgotten}. */
  PASSWORD_CHANGED(false),
  /** To administer an account. Values: {@code account}, {@code address}, {@code link}. */
  INVITATION(true),
  /** To operate the whole service. Values: {@code address}, {@code link}. */
  OPERATOR_INVITATION(true),
  /**
   * A gateway's token ends soon. Values: {@code account}, {@code gateway}, {@code end}, {@code
   * link}.
   */
  TOKEN_EXPIRES(false),
  /**
   * To enroll. Values: {@code account}, {@code address}, {@code link}. The sender counts these
   * mails, for an import has thousands of them.
   */
  PERSON_INVITATION(false),
  /**
   * To a sender whose mail passed unsealed though its subject holds nearly a tag. Values: {@code
   * account}, {@code tag}, {@code found}.
   */
  NEAR_TAG(true),
  /** Mail to a domain goes over TLS now. Values: {@code account}, {@code domain}, {@code link}. */
  TLS_DOMAIN_ACTIVE(false),
  /**
   * The mail servers of a TLS domain fail. Values: {@code account}, {@code domain}, {@code link}.
   */
  TLS_DOMAIN_FAILING(false),
  /** A TLS domain failed its first test. Values: {@code account}, {@code domain}, {@code link}. */
  TLS_DOMAIN_OFF(false),
  /** A mail over TLS was given up. Values: {@code recipient}, {@code account}. */
  MAIL_NOT_DELIVERED(false);

  private final boolean limited;

  Kind(boolean limited) {
    this.limited = limited;
  }

  /** Whether strangers can cause this mail, so that an address gets few of it. */
  boolean isLimited() {
    return limited;
  }

  /** Where the texts of this kind begin in the bundle. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
