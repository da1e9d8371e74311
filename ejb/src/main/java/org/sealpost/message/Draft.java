package org.sealpost.message;

import java.time.Instant;
import org.sealpost.account.AccountView;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.EnvelopeHeader;
import org.sealpost.envelope.MessageId;
import org.sealpost.envelope.MessageKey;
import org.sealpost.keyring.MessageIdentity;
import org.sealpost.policy.Terms;

/** A message with its key, before it is stored; nothing of it has left the service. */
record Draft(
    long row,
    AccountView account,
    EmailAddress sender,
    Terms terms,
    EnvelopeHeader header,
    MessageKey key,
    Instant issuedAt) {
  MessageId id() {
    return header.messageId();
  }

  MessageIdentity identity() {
    return new MessageIdentity(account.id(), id());
  }

  java.util.UUID accountKey() {
    return java.util.UUID.fromString(header.fields().accountKey());
  }
}
