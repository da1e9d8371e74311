package org.sealpost.smtp;

/** What is looked at before a mail server is told anything, in this order. */
public enum Step {
  /** Its name and address are found, and may be connected to. */
  LOOKUP,
  CONNECT,
  /** It says that it is a mail server. */
  GREETING,
  /** It offers STARTTLS and agrees to it. */
  STARTTLS,
  /** TLS 1.2 or newer is agreed on. */
  VERSION,
  /** An authority that is trusted has signed the certificate, which is valid now. */
  CERTIFICATE,
  /** The certificate names the host that was looked for. */
  NAME,
  /** It still answers, under TLS. */
  READY
}
