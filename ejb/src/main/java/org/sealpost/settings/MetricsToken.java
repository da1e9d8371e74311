package org.sealpost.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What the monitoring shows to read the metrics; never printed. */
public final class MetricsToken {
  private static final int SHORTEST = 20;

  private final byte[] hash;

  MetricsToken(String value) {
    if (value.length() < SHORTEST) {
      throw new InvalidSettingException(
          "SEALPOST_METRICS_TOKEN must have " + SHORTEST + " characters or more.");
    }
    hash = hash(value);
  }

  /** In the same time whatever is shown. */
  public boolean is(String shown) {
    return MessageDigest.isEqual(hash, hash(shown));
  }

  private static byte[] hash(String value) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java has SHA-256", absent);
    }
  }

  @Override
  public String toString() {
    return "MetricsToken[redacted]";
  }
}
