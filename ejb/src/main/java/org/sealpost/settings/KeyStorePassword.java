package org.sealpost.settings;

import java.util.Objects;

/** The password of the root key's store; never printed. */
public final class KeyStorePassword {
  private final String value;

  KeyStorePassword(String value) {
    this.value = Objects.requireNonNull(value);
  }

  /** A fresh array, for the caller to wipe. */
  public char[] exposeCharacters() {
    return value.toCharArray();
  }

  @Override
  public String toString() {
    return "KeyStorePassword[redacted]";
  }
}
