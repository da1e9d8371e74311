package org.sealpost.signin;

/**
 * How long a new password must be; the least is that of ASVS 5.0 V6.2 for one that stands alone.
 */
public enum PasswordLength {
  FIFTEEN(15),
  TWENTY(20),
  TWENTY_FIVE(25);

  private final int codePoints;

  PasswordLength(int codePoints) {
    this.codePoints = codePoints;
  }

  /** Fewest code points. */
  public int codePoints() {
    return codePoints;
  }
}
