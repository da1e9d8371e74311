package org.sealpost.web.gateway;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.MessageId;
import org.sealpost.message.MessageState;
import org.sealpost.message.SearchCriteria;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemException;
import org.sealpost.web.error.ProblemType;

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
        Optional.ofNullable(messageId).map(SearchOrder::id),
        moment("from", from),
        moment("until", until),
        address("sender", sender),
        address("recipient", recipient),
        Optional.ofNullable(subject),
        Optional.ofNullable(state).map(SearchOrder::named),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(after).map(SearchOrder::row),
        limit == null ? PAGE : limit);
  }

  private static Optional<Instant> moment(String name, String text) {
    return Optional.ofNullable(text).map(given -> Wishes.moment(name, given));
  }

  private static Optional<EmailAddress> address(String name, String text) {
    return Optional.ofNullable(text).map(given -> Addresses.inJson(name, given));
  }

  private static MessageId id(String text) {
    try {
      return MessageId.parse(text);
    } catch (IllegalArgumentException e) {
      throw malformed("messageId has 22 characters of base64url.");
    }
  }

  private static MessageState named(String name) {
    return Arrays.stream(MessageState.values())
        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> malformed("state must be open, locked or expired."));
  }

  private static long row(String text) {
    if (text.matches("[0-8]?[0-9]{1,18}")) {
      return Long.parseLong(text);
    }
    throw malformed("after is the next of the page before.");
  }

  private static ProblemException malformed(String detail) {
    return Problem.of(ProblemType.MALFORMED, detail).exception();
  }
}
