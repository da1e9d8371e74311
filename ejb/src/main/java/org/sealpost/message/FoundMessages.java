package org.sealpost.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.MessageId;

/**
 * One page of a search, newest first.
 *
 * @param next where the next page begins; empty on the last one
 */
public record FoundMessages(List<Found> messages, Optional<Long> next) implements SearchOutcome {
  public FoundMessages {
    messages = List.copyOf(messages);
  }

  /**
   * One message, without its recipients, of whom there may be a thousand.
   *
   * @param row grows with the time of issue
   * @param source the gateway's token that issued it
   */
  public record Found(
      long row,
      MessageId id,
      EmailAddress sender,
      Optional<String> subject,
      Level level,
      Instant issuedAt,
      Optional<Instant> expiresAt,
      Optional<String> lockReason,
      long openings,
      Optional<UUID> source) {}
}
