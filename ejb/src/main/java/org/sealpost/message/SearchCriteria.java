package org.sealpost.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.MessageId;
import org.sealpost.settings.Limits;

/**
 * What messages are looked for; all that is given must hold.
 *
 * @param from the earliest moment of issue
 * @param until the first moment of issue that is too late
 * @param subject words that must all stand in a kept subject
 * @param after {@link FoundMessages#next} of the page before
 */
public record SearchCriteria(
    Optional<MessageId> id,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<EmailAddress> sender,
    Optional<EmailAddress> recipient,
    Optional<String> subject,
    Optional<MessageState> state,
    Optional<Long> after,
    int limit) {

  /** The words of the subject in small letters. */
  List<String> words() {
    return subject.stream()
        .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Why the search would read more than it may. */
  Optional<String> tooMuch() {
    if (limit < 1 || limit > Limits.SEARCH_PAGE) {
      return Optional.of("limit is 1 to " + Limits.SEARCH_PAGE + ".");
    }
    if (words().size() > Limits.SEARCH_WORDS) {
      return Optional.of("A subject is searched for " + Limits.SEARCH_WORDS + " words at most.");
    }
    return isUnindexed() && !isShort()
        ? Optional.of(
            "Give from and until, at most %d days apart, with subject or the state expired."
                .formatted(Limits.SEARCH_RANGE.toDays()))
        : Optional.empty();
  }

  /** No index helps: every message of the time is looked at. */
  private boolean isUnindexed() {
    return !words().isEmpty() || state.filter(MessageState.EXPIRED::equals).isPresent();
  }

  private boolean isShort() {
    return from.isPresent()
        && until.isPresent()
        && Duration.between(from.get(), until.get()).compareTo(Limits.SEARCH_RANGE) <= 0;
  }
}
