package org.sealpost.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
 * @param opened whether its key was ever released to a reader
 * @param source the gateway's token that issued it
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
    Optional<Boolean> opened,
    Optional<UUID> source,
    Optional<Long> after,
    int limit) {

  public SearchCriteria {
    // PostgreSQL holds no NUL in a text, and refuses to look for one.
    subject = subject.map(text -> text.replace("\0", ""));
  }

  /** One message. */
  public static SearchCriteria of(MessageId message) {
    return new SearchCriteria(
        Optional.of(message),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  /** The words of the subject in small letters. */
  List<String> words() {
    return subject.stream()
        .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** What the search would read more of than it may. */
  public Optional<SearchLimit> exceeded() {
    if (limit < 1 || limit > Limits.SEARCH_PAGE) {
      return Optional.of(SearchLimit.PAGE);
    }
    if (words().size() > Limits.SEARCH_WORDS) {
      return Optional.of(SearchLimit.WORDS);
    }
    return isUnindexed() && !isShort() ? Optional.of(SearchLimit.RANGE) : Optional.empty();
  }

  /** No index helps: every message of the time is looked at. */
  private boolean isUnindexed() {
    return !words().isEmpty()
        || state.filter(MessageState.EXPIRED::equals).isPresent()
        || opened.isPresent()
        || source.isPresent();
  }

  /** What the audit says of it; the words of a subject are no business of the audit. */
  public String inWords() {
    String words =
        Stream.of(
                id.map(one -> "id " + one),
                from.map(moment -> "from " + moment),
                until.map(moment -> "until " + moment),
                sender.map(address -> "sender " + address),
                recipient.map(address -> "recipient " + address),
                subject.map(text -> "words of the subject"),
                state.map(one -> "state " + one),
                opened.map(ever -> ever ? "opened" : "never opened"),
                source.map(token -> "source " + token))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "all" : words;
  }

  /** The same search from another place on. */
  public SearchCriteria from(Optional<Long> place) {
    return new SearchCriteria(
        id, from, until, sender, recipient, subject, state, opened, source, place, limit);
  }

  private boolean isShort() {
    return from.isPresent()
        && until.isPresent()
        && Duration.between(from.get(), until.get()).compareTo(Limits.SEARCH_RANGE) <= 0;
  }
}
