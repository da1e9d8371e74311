package org.sealpost.retention;

/** What is kept by a rule of its own; the name is stored. */
public enum RecordKind {
  /** Messages with their keys and correspondents; kept so long after they expired. */
  MESSAGES(365, 7),
  /** When recipients first opened a message; kept so long after that. */
  RECEIPTS(Period.FOR_EVER, 1),
  /** Audit entries that are about no message that is still there. */
  AUDIT(2557, 365),
  /** Users of no domain and no role, so long after they were last seen. */
  USERS(Period.FOR_EVER, 365),
  /** Account keys, which have no rule: those of closed accounts, and of months that are purged. */
  KEYS(Period.FOR_EVER, 0);

  private final int usual;
  private final int least;

  RecordKind(int usual, int least) {
    this.usual = usual;
    this.least = least;
  }

  /** The period as long as nobody has chosen another. */
  Period usual() {
    return new Period(usual);
  }

  /** The fewest days that can be chosen. */
  public int leastDays() {
    return least;
  }

  boolean allows(Period period) {
    return period.isForEver() || period.days() >= least && period.days() <= Period.MOST_DAYS;
  }
}
