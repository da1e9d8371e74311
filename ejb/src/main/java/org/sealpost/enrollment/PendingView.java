package org.sealpost.enrollment;

import java.util.Optional;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.MessageId;

/** What the waiting window may say of the attempt its cookie belongs to. */
public record PendingView(EmailAddress address, Optional<MessageId> waiting) {}
