package org.sealpost.web.administration;

/**
 * One page of people. Absent criteria look for everybody of the account's domains.
 *
 * @param cursor {@code next} of the page before
 */
record PersonPageOrder(PersonSought criteria, String cursor, Integer limit) {
  private static final int PAGE = 50;

  PersonSought sought() {
    return criteria == null ? new PersonSought(null, null, null) : criteria;
  }

  int length() {
    return limit == null ? PAGE : limit;
  }
}
