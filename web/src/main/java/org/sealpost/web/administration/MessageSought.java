package org.sealpost.web.administration;

import java.util.Optional;
import java.util.UUID;
import org.sealpost.message.MessageState;
import org.sealpost.message.SearchCriteria;
import org.sealpost.settings.Limits;
import org.sealpost.web.gateway.Sought;

/** Which messages are looked for; everything may be absent. */
record MessageSought(
    String messageId,
    String from,
    String until,
    String sender,
    String recipient,
    String subject,
    String state,
    Boolean opened,
    String source) {

  /** The search for all of them. */
  SearchCriteria all() {
    return page(Optional.empty(), Limits.SEARCH_PAGE);
  }

  SearchCriteria page(Optional<Long> after, int limit) {
    return new SearchCriteria(
        Sought.messageId(messageId),
        Sought.moment("from", from),
        Sought.moment("until", until),
        Sought.address("sender", sender),
        Sought.address("recipient", recipient),
        Optional.ofNullable(subject),
        Sought.constant("state", MessageState.class, state),
        Optional.ofNullable(opened),
        Optional.ofNullable(source).map(MessageSought::token),
        after,
        limit);
  }

  private static UUID token(String text) {
    return Ids.of(text)
        .orElseThrow(() -> Sought.malformed("source is the id of a gateway, as messages tell it."));
  }
}
