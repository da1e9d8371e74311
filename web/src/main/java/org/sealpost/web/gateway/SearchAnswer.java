package org.sealpost.web.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.sealpost.message.FoundMessages;

/** One page of messages, newest first; {@code next} is null on the last one. */
record SearchAnswer(List<Found> messages, String next) {

  /** One message, without its recipients. */
  record Found(
      String messageId,
      String sender,
      String subject,
      String level,
      String issuedAt,
      String expiresAt,
      boolean locked,
      String lockReason,
      long openings) {

    static Found of(FoundMessages.Found found) {
      return new Found(
          found.id().toString(),
          found.sender().canonical(),
          found.subject().orElse(null),
          found.level().name().toLowerCase(Locale.ROOT),
          found.issuedAt().toString(),
          found.expiresAt().map(Instant::toString).orElse(null),
          found.lockReason().isPresent(),
          found.lockReason().orElse(null),
          found.openings());
    }
  }

  static SearchAnswer of(FoundMessages found) {
    return new SearchAnswer(
        found.messages().stream().map(Found::of).toList(),
        found.next().map(String::valueOf).orElse(null));
  }
}
