package org.sealpost.policy;

import java.util.Locale;
import org.sealpost.envelope.Level;

/**
 * What a profile is made of.
 *
 * @param isDefault whether it applies where a request names none
 * @param expiryDays days from issue to expiry; 0 for never
 */
public record NewProfile(
    String name,
    boolean isDefault,
    Level level,
    Replies replies,
    int expiryDays,
    SubjectRule subject,
    Locale language,
    Delivery delivery) {
  public NewProfile {
    if (expiryDays < 0) {
      throw new IllegalArgumentException("expiryDays is negative");
    }
  }
}
