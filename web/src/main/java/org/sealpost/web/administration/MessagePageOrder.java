package org.sealpost.web.administration;

/**
 * One page of a search. Absent criteria look for everything.
 *
 * @param cursor {@code next} of the page before
 */
record MessagePageOrder(MessageSought criteria, String cursor, Integer limit) {
  private static final int PAGE = 50;

  MessageSought sought() {
    return criteria == null
        ? new MessageSought(null, null, null, null, null, null, null, null, null)
        : criteria;
  }

  int length() {
    return limit == null ? PAGE : limit;
  }
}
