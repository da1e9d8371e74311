package org.sealpost.policy;

import org.sealpost.account.Bounds;

/**
 * When a message ends and when its sender is reminded, in days from its issue, at most a hundred
 * years; 0 for never.
 *
 * @param expiryDays where nobody asks for another expiry
 * @param longestExpiryDays the latest expiry that may be asked for
 * @param remindDays until the sender hears who has not opened it
 */
public record Times(int expiryDays, int longestExpiryDays, int remindDays) {
  public Times {
    if (!isDays(expiryDays) || !isDays(longestExpiryDays) || !isDays(remindDays)) {
      throw new IllegalArgumentException("days must lie between 0 and " + Bounds.MOST_DAYS);
    }
  }

  /** A message ends then at the latest, and nobody is reminded. */
  public static Times ending(int days) {
    return new Times(days, days, 0);
  }

  private static boolean isDays(int days) {
    return days >= 0 && days <= Bounds.MOST_DAYS;
  }
}
