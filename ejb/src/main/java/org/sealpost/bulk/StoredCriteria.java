package org.sealpost.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.MessageId;
import org.sealpost.message.MessageState;
import org.sealpost.message.SearchCriteria;
import org.sealpost.settings.Limits;

/** What a change of everything found, or a legal hold, looks for. */
@Embeddable
public class StoredCriteria {
  private UUID mid;

  @Column(name = "issued_from")
  private Instant issuedFrom;

  @Column(name = "issued_until")
  private Instant issuedUntil;

  private EmailAddress sender;
  private EmailAddress recipient;
  private String subject;

  @Enumerated(EnumType.STRING)
  @Column(name = "message_state")
  private MessageState messageState;

  private Boolean opened;

  @Column(name = "token_id")
  private UUID tokenId;

  protected StoredCriteria() {}

  /** Messages that are issued from now on are not what was found. */
  public StoredCriteria(SearchCriteria criteria, Instant now) {
    mid = criteria.id().map(MessageId::toUuid).orElse(null);
    issuedFrom = criteria.from().orElse(null);
    issuedUntil = criteria.until().filter(now::isAfter).orElse(now);
    sender = criteria.sender().orElse(null);
    recipient = criteria.recipient().orElse(null);
    subject = criteria.subject().orElse(null);
    messageState = criteria.state().orElse(null);
    opened = criteria.opened().orElse(null);
    tokenId = criteria.source().orElse(null);
  }

  /** The search from that place on. */
  public SearchCriteria after(Optional<Long> place) {
    return new SearchCriteria(
        Optional.ofNullable(mid).map(MessageId::of),
        Optional.ofNullable(issuedFrom),
        Optional.of(issuedUntil),
        Optional.ofNullable(sender),
        Optional.ofNullable(recipient),
        Optional.ofNullable(subject),
        Optional.ofNullable(messageState),
        Optional.ofNullable(opened),
        Optional.ofNullable(tokenId),
        place,
        Limits.SEARCH_PAGE);
  }
}
