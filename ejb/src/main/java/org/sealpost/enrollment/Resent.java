package org.sealpost.enrollment;

/** What the waiting window is told when it asks for another mail; alike for known addresses. */
public enum Resent {
  /** Another mail is on its way, or not, which is not told. */
  SENT,
  /** Three mails have gone within the hour; try later. */
  LATER,
  /** The attempt is over; enroll again. */
  OVER
}
