package org.sealpost.access;

import java.util.Objects;

/** A stored password in PHC string format; prints redacted. */
public final class PasswordHash {
  private final String phc;

  private PasswordHash(String phc) {
    this.phc = Objects.requireNonNull(phc);
  }

  /** As read from where {@link #exposeText()} was stored. */
  public static PasswordHash of(String phc) {
    return new PasswordHash(phc);
  }

  /** The PHC string, for storing only. */
  public String exposeText() {
    return phc;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PasswordHash that && phc.equals(that.phc);
  }

  @Override
  public int hashCode() {
    return phc.hashCode();
  }

  @Override
  public String toString() {
    return "PasswordHash[redacted]";
  }
}
