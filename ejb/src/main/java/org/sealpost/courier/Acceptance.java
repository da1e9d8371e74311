package org.sealpost.courier;

/** What becomes of a sealed mail for one recipient. */
public enum Acceptance {
  /** The caller sends the envelope, as to any other recipient. */
  ENVELOPE,
  /** It goes out over verified TLS, soon or when the domain's servers pass again. */
  TAKEN,
  /** The domain's servers fail, and the account wants it back; its writer is told. */
  BOUNCED
}
