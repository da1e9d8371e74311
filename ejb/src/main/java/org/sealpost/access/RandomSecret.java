package org.sealpost.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The value of a cookie or a mailed token: 256 random bits as base64url. Only its SHA-256 is stored
 * (ASVS 5.0 V7.2); it prints redacted.
 */
public final class RandomSecret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final String text;

  private RandomSecret(String text) {
    this.text = text;
  }

  /** A new secret. */
  public static RandomSecret create() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new RandomSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The secret itself, for the cookie or the link only. */
  public String exposeText() {
    return text;
  }

  /** What is stored of it. */
  public String digest() {
    return digest(text);
  }

  /** What would be stored of a presented value, as 64 hexadecimal digits; any text will do. */
  public static String digest(String presented) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(presented.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public String toString() {
    return "RandomSecret[redacted]";
  }
}
