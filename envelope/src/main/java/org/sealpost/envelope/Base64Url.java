package org.sealpost.envelope;

import java.util.Base64;

/** Base64url without padding (RFC 4648 section 5), read strictly: one text for each value. */
public final class Base64Url {

  private Base64Url() {}

  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * @throws IllegalArgumentException if the text holds padding, a foreign character or unused bits
   */
  public static byte[] decode(String text) {
    byte[] bytes = Base64.getUrlDecoder().decode(text);
    if (!encode(bytes).equals(text)) {
      throw new IllegalArgumentException("not the canonical base64url of its value");
    }
    return bytes;
  }
}
