package org.sealpost.settings;

/** Makes the passwords that tests of other features need. */
public final class PasswordOf {
  private PasswordOf() {}

  public static KeyStorePassword text(String text) {
    return new KeyStorePassword(text);
  }
}
