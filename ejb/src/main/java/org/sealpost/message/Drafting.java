package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.EnvelopeHeader;
import org.sealpost.envelope.HeaderFields;
import org.sealpost.envelope.MessageId;
import org.sealpost.envelope.MessageKey;
import org.sealpost.keyring.KeyClass;
import org.sealpost.keyring.KeyRing;
import org.sealpost.schema.RowIds;
import org.sealpost.settings.Settings;

/** Makes the id, the key and the header of a new message. */
@ApplicationScoped
class Drafting {
  @EJB private KeyRing ring;
  @EJB private Settings settings;
  @Inject private RowIds rowIds;

  Draft draft(
      Admitted admitted,
      EmailAddress sender,
      Collection<EmailAddress> recipients,
      byte[] sealerKey) {
    long row = rowIds.next();
    Instant now = RowIds.instant(row);
    UUID accountKey =
        ring.accountKey(admitted.account().id(), KeyClass.of(admitted.terms().expiresAt()));
    HeaderFields fields =
        new HeaderFields(
            MessageId.random(),
            admitted.account().id().toString(),
            accountKey.toString(),
            ring.ticketKeyId(),
            sealerKey,
            now,
            admitted.terms().expiresAt(),
            admitted.terms().level(),
            ring.recipientsDigest(accountKey, recipients),
            sender.canonical(),
            settings.origin());
    EnvelopeHeader header = EnvelopeHeader.of(fields);
    return new Draft(
        row, admitted.account(), sender, admitted.terms(), header, MessageKey.random(), now);
  }
}
