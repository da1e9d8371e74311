package org.sealpost.web.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.message.MessageView;

/** A message as the gateway is told; moments in RFC 3339, null where there is none. */
public record MessageAnswer(
    String messageId,
    String sender,
    String subject,
    String level,
    String issuedAt,
    String expiresAt,
    boolean locked,
    String lockReason,
    long openings,
    List<Recipient> recipients) {

  /** One recipient. */
  public record Recipient(
      String address,
      String kind,
      String openedAt,
      String expiresAt,
      boolean locked,
      String lockReason) {

    static Recipient of(MessageView.RecipientView view) {
      return new Recipient(
          view.address().canonical(),
          view.kind().name().toLowerCase(Locale.ROOT),
          text(view.openedAt()),
          text(view.expiresAt()),
          view.locked(),
          view.lockReason().orElse(null));
    }
  }

  public static MessageAnswer of(MessageView view) {
    return new MessageAnswer(
        view.id().toString(),
        view.sender().canonical(),
        view.subject().orElse(null),
        view.level().name().toLowerCase(Locale.ROOT),
        view.issuedAt().toString(),
        text(view.expiresAt()),
        view.locked(),
        view.lockReason().orElse(null),
        view.openings(),
        view.recipients().stream().map(Recipient::of).toList());
  }

  private static String text(Optional<Instant> moment) {
    return moment.map(Instant::toString).orElse(null);
  }
}
