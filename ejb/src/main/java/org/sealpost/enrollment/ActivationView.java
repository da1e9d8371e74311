package org.sealpost.enrollment;

/** What the page behind the mailed link offers. */
public enum ActivationView {
  /** This browser enrolled: one button. */
  HERE,
  /** Another browser: type the attempt's password, or choose a new one. */
  ELSEWHERE,
  /** Unknown, used, expired or dropped. */
  OVER
}
