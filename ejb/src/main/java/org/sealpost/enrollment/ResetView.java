package org.sealpost.enrollment;

/** What the page behind a reset link offers. */
public enum ResetView {
  /** A new password may be chosen. */
  OPEN,
  /** Unknown, used or expired. */
  OVER
}
