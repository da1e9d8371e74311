package org.sealpost.web.gateway;

import java.util.Optional;
import org.sealpost.message.MessageState;
import org.sealpost.message.SearchCriteria;

/** The body of a search; everything may be absent. */
record SearchOrder(
    String messageId,
    String from,
    String until,
    String sender,
    String recipient,
    String subject,
    String state,
    String after,
    Integer limit) {
  private static final int PAGE = 50;

  SearchCriteria criteria() {
    return new SearchCriteria(
        Sought.messageId(messageId),
        Sought.moment("from", from),
        Sought.moment("until", until),
        Sought.address("sender", sender),
        Sought.address("recipient", recipient),
        Optional.ofNullable(subject),
        Sought.constant("state", MessageState.class, state),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(after).map(SearchOrder::row),
        limit == null ? PAGE : limit);
  }

  private static long row(String text) {
    if (text.matches("[0-8]?[0-9]{1,18}")) {
      return Long.parseLong(text);
    }
    throw Sought.malformed("after is the next of the page before.");
  }
}
