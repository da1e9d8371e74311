package org.sealpost.smtp;

import java.util.Locale;

/** Why a mail server is told nothing; the step that failed, and how. */
public enum Trouble {
  /** DNS did not answer. */
  NO_DNS_ANSWER(Step.LOOKUP),
  /** The domain or host has no mail server, or says that it takes no mail (RFC 7505). */
  NO_MAIL_SERVER(Step.LOOKUP),
  /** It lies where this service does not connect to on an account's word. */
  FORBIDDEN_ADDRESS(Step.LOOKUP),
  /** Nobody answers there, or not in time. */
  NO_CONNECTION(Step.CONNECT),
  /** What answers is no mail server, or takes no mail from here. */
  NO_GREETING(Step.GREETING),
  NOT_OFFERED(Step.STARTTLS),
  /** It offers STARTTLS and then refuses it. */
  TLS_REFUSED(Step.STARTTLS),
  /** Somebody sent more in clear after the agreement (as in CVE-2011-0411). */
  INTRUDED(Step.STARTTLS),
  /** Nothing newer than TLS 1.1. */
  OLD_VERSION(Step.VERSION),
  /** What follows is no TLS, or there is no cipher in common. */
  NO_HANDSHAKE(Step.VERSION),
  /** The certificate is not valid any more, or not yet. */
  EXPIRED(Step.CERTIFICATE),
  UNTRUSTED(Step.CERTIFICATE),
  WRONG_NAME(Step.NAME),
  BROKEN_OFF(Step.READY);

  private final Step step;

  Trouble(Step step) {
    this.step = step;
  }

  /** Those before it have succeeded. */
  public Step step() {
    return step;
  }

  /** As keys of texts write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
