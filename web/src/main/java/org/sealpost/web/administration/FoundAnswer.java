package org.sealpost.web.administration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.message.FoundMessages;
import org.sealpost.message.Recipients;
import org.sealpost.web.gateway.Sought;

/** One page of messages, newest first; {@code next} is null on the last one. */
record FoundAnswer(List<Item> items, String next) {

  /**
   * One message.
   *
   * @param firstRecipient by the alphabet; null where no recipients are known
   * @param source the gateway that issued it
   */
  record Item(
      String messageId,
      String sender,
      String subject,
      String level,
      String issuedAt,
      String expiresAt,
      boolean locked,
      String lockReason,
      long openings,
      long recipients,
      String firstRecipient,
      UUID source) {

    static Item of(FoundMessages.Found found, Optional<Recipients> to) {
      return new Item(
          found.id().toString(),
          found.sender().canonical(),
          found.subject().orElse(null),
          Sought.key(found.level()),
          found.issuedAt().toString(),
          found.expiresAt().map(Instant::toString).orElse(null),
          found.lockReason().isPresent(),
          found.lockReason().orElse(null),
          found.openings(),
          to.map(Recipients::number).orElse(0L),
          to.map(Recipients::first).orElse(null),
          found.source().orElse(null));
    }
  }

  static FoundAnswer of(FoundMessages found, Map<Long, Recipients> to, Optional<String> next) {
    return new FoundAnswer(
        found.messages().stream()
            .map(one -> Item.of(one, Optional.ofNullable(to.get(one.row()))))
            .toList(),
        next.orElse(null));
  }
}
