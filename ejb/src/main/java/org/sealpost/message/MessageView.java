package org.sealpost.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.MessageId;

/**
 * A message as its account sees it.
 *
 * @param subject present only where the profile keeps subjects
 * @param lockReason present if the whole message is locked
 * @param openings how often its key was released to readers
 * @param source the gateway's token that issued it
 */
public record MessageView(
    MessageId id,
    EmailAddress sender,
    Optional<String> subject,
    Level level,
    Instant issuedAt,
    Optional<Instant> expiresAt,
    Optional<String> lockReason,
    long openings,
    Optional<UUID> source,
    List<RecipientView> recipients)
    implements ControlOutcome {
  public boolean locked() {
    return lockReason.isPresent();
  }

  /**
   * One recipient.
   *
   * @param openedAt when the key was first released to this recipient
   * @param expiresAt this recipient's own expiry; the earlier of it and the message's counts
   */
  public record RecipientView(
      EmailAddress address,
      RecipientKind kind,
      Optional<Instant> openedAt,
      Optional<Instant> expiresAt,
      Optional<String> lockReason) {
    public boolean locked() {
      return lockReason.isPresent();
    }
  }
}
