package org.sealpost.tls;

import java.util.Locale;

/** Whether mail to a TLS domain goes over TLS. */
public enum TlsState {
  /** Added, and the first test has not ended: mail goes out in envelopes. */
  TESTING,
  /** The last test succeeded: mail goes over TLS. */
  ACTIVE,
  /** It was active, and the last test failed: {@link OnFailure} says what becomes of mail. */
  FAILING,
  /** Its first test failed: mail goes out in envelopes. */
  OFF;

  /** After a test. */
  TlsState after(boolean success) {
    if (success) {
      return ACTIVE;
    }
    return this == ACTIVE || this == FAILING ? FAILING : OFF;
  }

  /** As keys of texts write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
