package org.sealpost.tls;

import java.util.Locale;

/** What becomes of a mail while the servers of its domain fail verification. */
public enum OnFailure {
  /** It goes out in an envelope, as to any other domain. */
  ENVELOPE,
  /** It lies sealed until they pass again, or its time is over. */
  WAIT,
  /** It goes back to whoever wrote it. */
  BOUNCE;

  /** As keys of texts and values of forms write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
