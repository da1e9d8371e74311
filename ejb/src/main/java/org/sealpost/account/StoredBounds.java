package org.sealpost.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.sealpost.envelope.Level;

/** The bounds as the account's row keeps them. */
@Embeddable
class StoredBounds {
  @Enumerated(EnumType.STRING)
  @Column(name = "lowest_level")
  private Level lowest;

  @Column(name = "longest_expiry_days")
  private int longestExpiryDays;

  @Column(name = "replies_allowed")
  private boolean replies;

  @Column(name = "forwards_allowed")
  private boolean forwards;

  @Column(name = "free_settings")
  private String free;

  StoredBounds() {}

  StoredBounds(Bounds bounds) {
    lowest = bounds.lowest();
    longestExpiryDays = bounds.longestExpiryDays();
    replies = bounds.replies();
    forwards = bounds.forwards();
    free = Setting.text(bounds.free());
  }

  Bounds bounds() {
    return new Bounds(lowest, longestExpiryDays, replies, forwards, Setting.read(free));
  }
}
