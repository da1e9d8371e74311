package org.sealpost.keyring;

import java.util.UUID;
import org.sealpost.envelope.MessageId;

/** The message a key belongs to; a wrapped key unwraps for this one alone. */
public record MessageIdentity(UUID account, MessageId message) {}
