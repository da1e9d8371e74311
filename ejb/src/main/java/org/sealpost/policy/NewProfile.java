package org.sealpost.policy;

import java.util.Locale;
import org.sealpost.envelope.Level;

/**
 * What a profile is made of.
 *
 * @param isDefault whether it applies where a request names none
 * @param expiryDays days from issue to expiry, at most a hundred years; 0 for never
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
  private static final int LONGEST_EXPIRY_DAYS = 36_525;

  public NewProfile {
    if (expiryDays < 0 || expiryDays > LONGEST_EXPIRY_DAYS) {
      throw new IllegalArgumentException(
          "expiryDays must lie between 0 and " + LONGEST_EXPIRY_DAYS);
    }
  }
}
